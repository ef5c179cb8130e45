import type { RepairView } from '#repairs/contract'
import { Code } from '../kit/Code.tsx'
import { useText } from '../text.ts'
import style from './print.module.css'

type Props = { readonly repair: RepairView; readonly size: string }

/** Sticks to the device: found by any scanner, read by any person. */
export function Label({ repair, size }: Props) {
  const { t } = useText()
  const { accessories = [] } = repair.intake ?? {}
  return (
    <>
      <article className={style['label']} data-size={size}>
        <Code text={repair.trackingLink} label={t('desk.trackingLink')} />
        <div className={style['said']}>
          <strong>{repair.number}</strong>
          <span>{repair.model.name}</span>
          <span>{repair.symptom}</span>
          <span>{repair.contact.name}</span>
        </div>
        <div className={style['codes']}>
          <Code text={repair.number} as="code128" label={repair.number} />
          {repair.identifier ? (
            <div className={style['imei']}>
              <Code text={repair.identifier} as="code128" label={repair.identifier} />
              <span>{repair.identifier}</span>
            </div>
          ) : null}
        </div>
      </article>
      {accessories.map((one, at) => (
        <article key={one} className={style['label']} data-size={size}>
          <Code text={repair.trackingLink} label={t('desk.trackingLink')} />
          <div className={style['said']}>
            <strong>{repair.number}</strong>
            <span>{t('desk.print.accessory', { at: at + 1, count: accessories.length })}</span>
            <Accessory code={one} />
          </div>
          <div className={style['codes']}>
            <Code text={repair.number} as="code128" label={repair.number} />
          </div>
        </article>
      ))}
    </>
  )
}

function Accessory({ code }: { readonly code: string }) {
  const { t } = useText()
  // Chosen from our own chips; an integrator's own word shows as it is.
  return (
    <span>
      {t(`desk.accessory.${code}` as 'desk.accessory.charger').replace('desk.accessory.', '')}
    </span>
  )
}
