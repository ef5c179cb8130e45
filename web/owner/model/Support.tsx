import type { ModelView } from '#catalog/contract'
import { now } from '#lib/clock.ts'
import { Meaning } from '#ui/Meaning.tsx'
import { useText } from '../text.ts'

/** Until when the maker sends updates; a date that has passed is said as such. */
export function Support({ model }: { readonly model: Pick<ModelView, 'supportEndsOn'> }) {
  const { t, format } = useText()
  const { supportEndsOn } = model
  if (!supportEndsOn) return <Meaning is="closed">{t('owner.model.supportUnknown')}</Meaning>
  const over = supportEndsOn < now().toISOString().slice(0, 10)
  const day = format.day(supportEndsOn)
  return (
    <Meaning is={over ? 'closed' : 'good'}>
      {over ? t('owner.model.supportEnded', { day }) : t('owner.model.supportUntil', { day })}
    </Meaning>
  )
}
