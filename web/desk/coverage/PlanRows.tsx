import { Card } from '#ui/Card.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { Money } from '#ui/Money.tsx'
import { useText } from '../text.ts'
import style from './coverage.module.css'
import type { RulesOf } from './Rules.tsx'

/** The care plans of a market, with what they cost and give. */
export function PlanRows({ plans }: { readonly plans: RulesOf['plans'] }) {
  const { t } = useText()
  return (
    <Card title={t('desk.cover.plans')}>
      <ul className={style['plans']}>
        {plans.map((plan) => (
          <li key={plan.plan}>
            <span className={style['marks']}>
              <code>{plan.plan}</code>
              {plan.verified ? null : <Meaning is="risk">{t('desk.cover.unverified')}</Meaning>}
            </span>
            <span>
              {t('desk.cover.months', { count: plan.periodMonths })}
              {' · '}
              {plan.claimsMax === null
                ? t('desk.cover.unlimited')
                : t('desk.cover.claims', { count: plan.claimsMax })}
              {plan.deductible ? (
                <>
                  {' · '}
                  <Money of={plan.deductible} />
                </>
              ) : null}
            </span>
            <span className={style['source']}>{plan.source}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
