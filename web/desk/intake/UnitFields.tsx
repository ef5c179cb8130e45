import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ModelView } from '#catalog/contract'
import { type DeviceCard, devices } from '#devices/contract'
import { repairs } from '#repairs/contract'
import { asking, telling } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import { DeviceShape } from '#ui/DeviceShape.tsx'
import { Field } from '#ui/Field.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Refused } from '#ui/Refused.tsx'
import { ScanBox } from '#ui/ScanBox.tsx'
import { OnDay } from '#ui/When.tsx'
import { ModelPicker } from '../kit/ModelPicker.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import style from './intake.module.css'

export type Unit = {
  readonly text: string
  readonly card: DeviceCard | undefined
  readonly model: ModelView | undefined
}

type Props = {
  readonly unit: Unit
  readonly onUnit: (unit: Unit) => void
  readonly reason: (field: string) => string | undefined
}

/** Which unit it is: scanned, typed or, if nobody knows it yet, its model. */
export function UnitFields({ unit, onUnit, reason }: Props) {
  const { t } = useText()
  const { market } = useDesk()
  const [asked, setAsked] = useState('')
  const identify = useMutation({
    ...telling(devices.identify),
    onSuccess: ({ device }) => device && onUnit({ ...unit, card: device, model: device.model }),
  })
  const look = (text: string) => {
    const wanted = text.trim()
    if (wanted.length < 5 || wanted === asked) return
    setAsked(wanted)
    onUnit({ text: wanted, card: undefined, model: undefined })
    identify.mutate({ market: market.id, text: wanted })
  }
  const misread = identify.error instanceof Problem ? identify.error.title : undefined
  const unknown = identify.data && !identify.data.device && asked === unit.text.trim()
  return (
    <div className={style['part']}>
      <ScanBox onFound={look}>
        <Field
          label={t('desk.intake.identifier')}
          hint={t('desk.intake.identifierHint')}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a scanner types wherever the focus is
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={unit.text}
          error={misread ?? reason('identifier') ?? reason('device')}
          onChange={({ target }) => onUnit({ ...unit, text: target.value, card: undefined })}
          onKeyDown={(event) => {
            // A scanner types into the field and ends with enter, which must not send the form.
            if (event.key !== 'Enter') return
            event.preventDefault()
            look(event.currentTarget.value)
          }}
          onBlur={({ currentTarget }) => look(currentTarget.value)}
        />
      </ScanBox>
      {identify.error && !misread ? <Refused problem={identify.error} /> : null}
      {unit.card ? <Known card={unit.card} text={unit.text} /> : null}
      {unknown ? <Notice live>{t('desk.intake.unknownUnit')}</Notice> : null}
      {unit.card ? null : (
        <ModelPicker
          value={unit.model}
          onChange={(model) => onUnit({ ...unit, model })}
          error={reason('model')}
        />
      )}
    </div>
  )
}

/** The repair this very device is in already; two at once are refused. */
function useOpenRepair(card: DeviceCard, text: string) {
  const { market, may } = useDesk()
  const asked = useQuery({
    ...asking(repairs.list, { market: market.id, hand: 'open', search: text.trim(), limit: 5 }),
    enabled: may('repairs.list'),
  })
  return asked.data?.items.find(
    (one) => one.model.id === card.model.id && one.lastFour === card.lastFour,
  )
}

function Known({ card, text }: { readonly card: DeviceCard; readonly text: string }) {
  const { t } = useText()
  const { may } = useDesk()
  const open = useOpenRepair(card, text)
  return (
    <>
      <div className={style['unit']} role="status">
        <DeviceShape category={card.model.category} size={40} />
        <div>
          <strong>
            {card.model.name} · …{card.lastFour}
          </strong>
          <p className={style['soft']}>
            {card.deliveredOn ? (
              <>
                {t('desk.device.deliveredOn')} <OnDay day={card.deliveredOn} />
              </>
            ) : (
              t('desk.device.noDates')
            )}
          </p>
          {may('devices.get') ? (
            <Link href={`/devices/${card.id}`}>{t('desk.device.passport')}</Link>
          ) : null}
        </div>
      </div>
      {card.mismatch ? (
        <Notice kind="risk">
          {t('desk.device.mismatch', { sold: card.mismatch.soldIn, asked: card.mismatch.askedIn })}
        </Notice>
      ) : null}
      {open ? (
        <Notice kind="risk" title={t('desk.intake.open.title')} live>
          <Link href={`/repairs/${open.id}`}>{open.number}</Link>
        </Notice>
      ) : null}
    </>
  )
}
