import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { coverage } from '#coverage/contract'
import { asking } from '#lib/call.ts'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { Notice } from '#ui/Notice.tsx'
import { OnDay } from '#ui/When.tsx'
import { Asked } from '../kit/Asked.tsx'
import { Spans } from '../kit/Spans.tsx'
import { term, Terms } from '../kit/Terms.tsx'
import { useText } from '../text.ts'
import style from './devices.module.css'

/** What is still owed to this device: promises as bars, today's line; a bar opens its rule. */
export function CoverageLine({ device }: { readonly device: `dev_${string}` }) {
  const { t, format } = useText()
  const asked = useQuery(asking(coverage.ofDevice, { device }))
  const [chosen, setChosen] = useState('0')
  return (
    <Card title={t('desk.coverage')}>
      <Asked of={asked} shape="text">
        {({ at, promises, confidence }) => {
          const one = promises[Number(chosen)]
          if (promises.length === 0)
            return (
              <EmptyState title={t('desk.coverage.none')}>{t('desk.coverage.noneHint')}</EmptyState>
            )
          return (
            <>
              {confidence === 'unverified' ? (
                <Notice kind="risk">{t('desk.coverage.unverified')}</Notice>
              ) : null}
              <Spans
                label={t('desk.coverage')}
                at={at}
                today={t('desk.nav.today')}
                year={(instant) => format.day(new Date(instant).toISOString().slice(0, 10))}
                chosen={chosen}
                onChoose={setChosen}
                spans={promises.map((promise, place) => ({
                  id: String(place),
                  label: t(`desk.promiseKind.${promise.kind}`),
                  note: t(`desk.obligor.${promise.obligor}`),
                  from: promise.startsOn,
                  to: promise.endsOn,
                  meaning: promise.applies ? 'good' : 'closed',
                }))}
              />
              {one ? (
                <div className={style['rule']} aria-live="polite">
                  <Meaning is={one.applies ? 'good' : 'closed'}>
                    {one.applies ? t('desk.coverage.applies') : t('desk.coverage.not')}
                  </Meaning>
                  <p>{one.because}</p>
                  <Terms
                    of={[
                      term(
                        t('desk.coverage.from'),
                        one.startsOn ? <OnDay day={one.startsOn} /> : '–',
                      ),
                      term(t('desk.coverage.until'), one.endsOn ? <OnDay day={one.endsOn} /> : '–'),
                      term(t('desk.coverage.obligor'), t(`desk.obligor.${one.obligor}`)),
                      term(t('desk.coverage.rule'), <code>{one.rule}</code>),
                    ]}
                  />
                </div>
              ) : null}
            </>
          )
        }}
      </Asked>
    </Card>
  )
}
