import type { Decision } from '#coverage/contract'
import { money } from '#shared/money'
import { Card } from '#ui/Card.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { Notice } from '#ui/Notice.tsx'
import { useText } from '../text.ts'
import style from './coverage.module.css'

/** A decision as it would be told: who pays, every promise and why, what is owed and to be told. */
export function Verdict({ of: decision }: { readonly of: Decision }) {
  const { t, format } = useText()
  const { owner, lines, promises, remedies, mustTell } = decision
  const sum = (minor: number) => format.money(money(minor, owner.currency))
  const sure = decision.confidence === 'in_force'
  return (
    <div className={style['answer']} aria-live="polite">
      <Notice
        kind={sure ? 'good' : 'risk'}
        title={t('desk.cover.owner', { sum: sum(owner.minor) })}
      >
        <p>{sure ? t('desk.cover.sure') : t('desk.cover.unsure')}</p>
        {owner.deductible.minor > 0 ? (
          <p>{t('desk.cover.deductible', { sum: format.money(owner.deductible) })}</p>
        ) : null}
      </Notice>
      <Card title={t('desk.cover.pays')}>
        <ul className={style['lines']}>
          {lines.flatMap((line, at) =>
            line.shares.map((share) => (
              <li key={`${at} ${share.payer}`}>
                <span>
                  {t(`desk.class.${line.class}`)}: {t(`desk.payer.${share.payer}`)}{' '}
                  <code>{share.rule}</code>
                </span>
                <strong>{sum(share.minor)}</strong>
              </li>
            )),
          )}
        </ul>
        {remedies ? <Remedies of={remedies} /> : null}
      </Card>
      <Card title={t('desk.coverage')}>
        <ul className={style['verdicts']}>
          {promises.map((promise) => (
            <li key={promise.rule}>
              <span className={style['marks']}>
                <Meaning is={promise.applies ? 'good' : 'closed'}>
                  {t(`desk.promiseKind.${promise.kind}`)}
                </Meaning>
                <span className={style['soft']}>
                  {t(`desk.obligor.${promise.obligor}`)} · <code>{promise.rule}</code>
                </span>
              </span>
              <span>{promise.because}</span>
            </li>
          ))}
        </ul>
      </Card>
      {mustTell.length > 0 ? <MustTell of={mustTell} /> : null}
    </div>
  )
}

function Remedies({ of }: { readonly of: NonNullable<Decision['remedies']> }) {
  const { t } = useText()
  const names = (all: typeof of.choice) =>
    all.map((one) => t(`desk.cover.remedy.${one}`)).join(', ')
  return (
    <p className={style['soft']}>
      {t('desk.cover.remedies')}: {names(of.choice)} ({t(`desk.cover.chooser.${of.chooser}`)})
      {of.then.length > 0 ? ` → ${names(of.then)}` : ''}
    </p>
  )
}

export function MustTell({ of }: { readonly of: Decision['mustTell'] }) {
  const { t } = useText()
  return (
    <Card title={t('desk.cover.mustTell')}>
      <ul className={style['verdicts']}>
        {of.map(({ code, text }) => (
          <li key={code}>
            <span>{text}</span>
            <code className={style['soft']}>{code}</code>
          </li>
        ))}
      </ul>
    </Card>
  )
}
