import type { TrackView } from '#repairs/contract'
import { Card } from '#ui/Card.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { Stack } from '#ui/Layout.tsx'
import { Promises } from '../Promises.tsx'
import { useText } from '../text.ts'

/** Until somebody has estimated: what the owner was shown when the repair was booked. */
export function Covered({ repair: { estimate, decision } }: { readonly repair: TrackView }) {
  const { t } = useText()
  if (estimate || !decision || decision.promises.length === 0) return null
  const speaking = decision.promises.find(({ applies }) => applies) ?? decision.promises[0]
  return (
    <Card title={t('owner.covered.title')}>
      <Stack gap={12}>
        <p>{speaking?.because}</p>
        <Disclosure summary={t('owner.covered.more')}>
          <Promises decision={decision} />
        </Disclosure>
      </Stack>
    </Card>
  )
}
