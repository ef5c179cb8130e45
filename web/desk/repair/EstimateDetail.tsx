import type { RepairView } from '#repairs/contract'
import { Meaning } from '#ui/Meaning.tsx'
import { Money } from '#ui/Money.tsx'
import { When } from '#ui/When.tsx'
import { useKnown, useText } from '../text.ts'
import style from './repair.module.css'

type Estimate = RepairView['estimates'][number]
type Props = {
  readonly of: Estimate
  readonly timeZone: string
  /** The reason is written once, in the language of the owner. */
  readonly language: string
}

const meanings = {
  open: 'waiting',
  accepted: 'good',
  declined: 'closed',
  expired: 'closed',
  replaced: 'closed',
} as const

/** Line by line: what it is, what it costs, who pays it, by which rule. */
export function EstimateDetail({ of: estimate, timeZone, language }: Props) {
  const { t } = useText()
  const known = useKnown()
  return (
    <div className={style['estimate']}>
      <div className={style['estimateHead']}>
        <Meaning is={meanings[estimate.state]}>
          {t(`desk.estimate.state.${estimate.state}`)}
        </Meaning>
        <span className={style['soft']}>
          {estimate.state === 'open' ? (
            <>
              {t('desk.estimate.until')} <When at={estimate.validUntil} timeZone={timeZone} />
            </>
          ) : (
            <When at={estimate.answeredAt ?? estimate.madeAt} timeZone={timeZone} />
          )}
        </span>
      </div>
      <table className={style['lines']}>
        <thead>
          <tr>
            <th scope="col">{t('desk.estimate.line')}</th>
            <th scope="col">{t('desk.estimate.payer')}</th>
            <th scope="col">{t('desk.estimate.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {estimate.lines.map((line, at) => (
            <tr key={at}>
              <td>
                {line.label}{' '}
                <span className={style['soft']}>{known('desk.class.', line.class)}</span>
              </td>
              <td>
                {line.shares.map((share) => (
                  <span
                    key={share.payer + share.rule}
                    className={style['share']}
                    title={share.rule}
                  >
                    {known('desk.payer.', share.payer)} <Money of={share.amount} />
                  </span>
                ))}
              </td>
              <td>
                <Money of={line.amount} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={2}>{t('desk.estimate.tax', { name: estimate.taxName })}</td>
            <td>
              <Money of={estimate.tax} />
            </td>
          </tr>
          {estimate.deductible.minor > 0 ? (
            <tr>
              <td colSpan={2}>{t('plan.estimateFee')}</td>
              <td>
                <Money of={estimate.deductible} />
              </td>
            </tr>
          ) : null}
          <tr>
            <th colSpan={2} scope="row">
              {t('desk.estimate.total')}
            </th>
            <th scope="row">
              <Money of={estimate.ownerTotal} />
            </th>
          </tr>
        </tfoot>
      </table>
      {estimate.because ? (
        <div className={style['because']}>
          <span className={style['soft']}>{t('desk.estimate.asRead')}</span>
          <p lang={language}>{estimate.because}</p>
        </div>
      ) : null}
    </div>
  )
}
