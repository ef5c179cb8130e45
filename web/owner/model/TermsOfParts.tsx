import type { RepairTermsView } from '#catalog/contract'
import { Soft, Stack } from '#ui/Layout.tsx'
import { useText } from '../text.ts'

type Props = { readonly terms: Pick<RepairTermsView, 'parts' | 'placingEndedOn'> }

/** Until when parts can be had, and how fast one comes: what the law of the market asks for. */
export function TermsOfParts({ terms: { parts, placingEndedOn } }: Props) {
  const { t } = useText()
  if (!parts) return <Soft>{t('terms.partsSilent')}</Soft>
  return (
    <Stack gap={24}>
      <section aria-labelledby="parts">
        <Stack gap={8}>
          <h2 id="parts">{t('terms.parts')}</h2>
          <p>
            <Until parts={parts} endedOn={placingEndedOn} />
          </p>
          <OnlyIf parts={parts} />
        </Stack>
      </section>
      <section aria-labelledby="delivery">
        <Stack gap={8}>
          <h2 id="delivery">{t('terms.delivery')}</h2>
          <p>
            <Delivery parts={parts} />
          </p>
          {parts.verified ? null : (
            <Soft small>{t('terms.unverified', { source: parts.source })}</Soft>
          )}
        </Stack>
      </section>
    </Stack>
  )
}

type Parts = { readonly parts: NonNullable<RepairTermsView['parts']> }

function Until({ parts, endedOn }: Parts & { readonly endedOn: string | null }) {
  const { t, format } = useText()
  if (!parts.endsOn || !endedOn) return t('terms.untilUnknown')
  const day = format.day(parts.endsOn)
  return parts.phase === 'ended'
    ? t('terms.over', { day })
    : t('terms.until', { day, ended: format.day(endedOn) })
}

function OnlyIf({ parts: { onlyIfSoldFrom } }: Parts) {
  const { t, format } = useText()
  return onlyIfSoldFrom ? (
    <Soft small>{t('terms.onlyIf', { day: format.day(onlyIfSoldFrom) })}</Soft>
  ) : null
}

function Delivery({ parts: { phase, workingDays, deliveredBy, startsOn } }: Parts) {
  const { t, format } = useText()
  if (phase === 'fixed' && workingDays !== null && deliveredBy)
    return t('terms.within', { days: workingDays, day: format.day(deliveredBy) })
  if (phase === 'notYet' && startsOn) return t('terms.notYet', { day: format.day(startsOn) })
  return phase === 'ended' ? t('terms.bestEffort') : t('terms.launchUnknown')
}
