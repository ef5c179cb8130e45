import type { VisitView } from '#visits/contract'
import { Button } from '#ui/Button.tsx'
import { useText } from '../text.ts'
import type { GivingHand } from './useGiving.ts'

type Props = { readonly visit: VisitView; readonly giving: GivingHand }

/** Asks who takes it. */
export function GiveButton({ visit, giving }: Props) {
  const { t } = useText()
  return (
    <Button busy={giving.busy} aria-haspopup="dialog" onClick={() => giving.ask(visit)}>
      {t('desk.visits.giveTo')}
    </Button>
  )
}
