import { Disclosure } from '#ui/Disclosure.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { OnDay } from '#ui/When.tsx'
import { term, Terms } from '../kit/Terms.tsx'
import { useKnown, useText } from '../text.ts'
import style from './coverage.module.css'
import { partName } from './Rules.tsx'
import type { WhyOf } from './Why.tsx'

/** One promise: whether it holds, in words, from when to when, by which rule and source. */
export function Promise({ of: one }: { readonly of: WhyOf['promises'][number] }) {
  const { t } = useText()
  return (
    <div className={style['verdicts']} aria-live="polite">
      <span className={style['marks']}>
        <Meaning is={one.applies ? 'good' : 'closed'}>
          {one.applies ? t('desk.coverage.applies') : t('desk.coverage.not')}
        </Meaning>
        {one.verified ? null : <Meaning is="risk">{t('desk.cover.unverified')}</Meaning>}
      </span>
      <p>{one.because}</p>
      <Terms
        of={[
          term(t('desk.coverage.from'), one.startsOn ? <OnDay day={one.startsOn} /> : '–'),
          term(
            t('desk.coverage.until'),
            one.endsOn ? <OnDay day={one.endsOn} /> : t('desk.cover.open'),
          ),
          term(t('desk.coverage.obligor'), t(`desk.obligor.${one.obligor}`)),
          term(t('desk.coverage.rule'), <code>{one.rule}</code>),
          term(t('desk.cover.source'), one.source),
        ]}
      />
    </div>
  )
}

/** What lies behind: what was written down for this device, and its repairs. */
export function Behind({ of: why }: { readonly of: WhyOf }) {
  const { t, format } = useText()
  const known = useKnown()
  return (
    <>
      {why.stamps.length > 0 ? (
        <Disclosure summary={t('desk.cover.stamps')}>
          <ul className={style['verdicts']}>
            {why.stamps.map((stamp) => (
              <li key={`${stamp.rule} ${stamp.startsOn} ${stamp.at}`}>
                <span>
                  {t(`desk.promiseKind.${stamp.kind}`)} <code>{stamp.rule}</code>
                </span>
                <span className={style['soft']}>
                  {stamp.endsOn
                    ? t('desk.cover.until', {
                        from: format.day(stamp.startsOn),
                        to: format.day(stamp.endsOn),
                      })
                    : t('desk.cover.since', { from: format.day(stamp.startsOn) })}
                  {stamp.reason ? ` · ${stamp.reason}` : ''}
                  {` · ${stamp.by}`}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {why.history.length > 0 ? (
        <Disclosure summary={t('desk.cover.history')}>
          <ul className={style['verdicts']}>
            {why.history.map((past) => (
              <li key={`${past.reportedOn} ${past.component}`}>
                {t('desk.cover.historyLine', {
                  kind: past.kind,
                  part: partName(known, past.component),
                  from: format.day(past.reportedOn),
                  to: format.day(past.handedOverOn),
                })}
                {past.under ? ` · ${t(`desk.promiseKind.${past.under}`)}` : ''}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  )
}
