import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { causes, coveredComponents } from '#coverage/contract'
import { promises } from '#promises/contract'
import { type Answer, asking } from '#lib/call.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Asked } from '../kit/Asked.tsx'
import { Pick } from '../kit/Pick.tsx'
import { Spans } from '../kit/Spans.tsx'
import { useDesk } from '../session.tsx'
import { useKnown, useText } from '../text.ts'
import style from './coverage.module.css'
import { GoodwillDialog } from './GoodwillDialog.tsx'
import { partName } from './Rules.tsx'
import { Behind, Promise } from './WhyParts.tsx'

export type WhyOf = Answer<typeof promises.why>

/** What is owed to this device, and why: promises as bars, a bar opens its rule and source. */
export function Why({ device }: { readonly device: `dev_${string}` }) {
  const { t } = useText()
  const known = useKnown()
  const { may } = useDesk()
  const [component, setComponent] = useState<(typeof coveredComponents)[number]>('other')
  const [cause, setCause] = useState<(typeof causes)[number]>('defect')
  const [granting, setGranting] = useState(false)
  const asked = useQuery(asking(promises.why, { device, component, cause }))
  return (
    <Card title={t('desk.coverage')}>
      <div className={style['panel']}>
        <div className={style['bar']}>
          <Pick
            named
            label={t('desk.cover.component')}
            value={component}
            options={coveredComponents.map((id) => [id, partName(known, id)] as const)}
            onChange={(id) => setComponent(coveredComponents.find((one) => one === id) ?? 'other')}
          />
          <Pick
            named
            label={t('desk.cover.cause')}
            value={cause}
            options={causes.map((id) => [id, t(`desk.fault.${id}`)] as const)}
            onChange={(id) => setCause(causes.find((one) => one === id) ?? 'defect')}
          />
          {may('promises.grantGoodwill') ? (
            <Button onClick={() => setGranting(true)}>{t('desk.cover.goodwill')}</Button>
          ) : null}
        </div>
        <Asked of={asked} shape="text">
          {(why) => <Found key={`${component} ${cause}`} of={why} />}
        </Asked>
      </div>
      {granting ? <GoodwillDialog device={device} onClose={() => setGranting(false)} /> : null}
    </Card>
  )
}

function Found({ of: why }: { readonly of: WhyOf }) {
  const { t, format } = useText()
  const [chosen, setChosen] = useState('0')
  const one = why.promises[Number(chosen)]
  return (
    <>
      {why.campaigns.map(({ code, name }) => (
        <Notice key={code} title={t('desk.cover.flagged', { name, code })} />
      ))}
      {why.confidence === 'unverified' ? (
        <Notice kind="risk">{t('desk.coverage.unverified')}</Notice>
      ) : null}
      {why.promises.length === 0 ? (
        <EmptyState title={t('desk.coverage.none')}>{t('desk.coverage.noneHint')}</EmptyState>
      ) : (
        <Spans
          label={t('desk.coverage')}
          at={why.at}
          today={t('desk.nav.today')}
          year={(instant) => format.day(new Date(instant).toISOString().slice(0, 10))}
          chosen={chosen}
          onChoose={setChosen}
          spans={why.promises.map((promise, place) => ({
            id: String(place),
            label: t(`desk.promiseKind.${promise.kind}`),
            note: t(`desk.obligor.${promise.obligor}`),
            from: promise.startsOn,
            to: promise.endsOn,
            meaning: promise.applies ? 'good' : 'closed',
          }))}
        />
      )}
      {one ? <Promise of={one} /> : null}
      {why.mustTell.length > 0 ? (
        <Disclosure summary={t('desk.cover.mustTell')}>
          {why.mustTell.map(({ code, text }) => (
            <p key={code}>{text}</p>
          ))}
        </Disclosure>
      ) : null}
      <Behind of={why} />
    </>
  )
}
