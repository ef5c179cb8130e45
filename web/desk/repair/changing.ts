import type { QueryClient } from '@tanstack/react-query'
import { repairs, type RepairView } from '#repairs/contract'
import { type Callable, telling } from '#lib/call.ts'

type After = { readonly queries: QueryClient; readonly done?: () => void }

/**
 * For useMutation: a command on the repair that its reader saw. The answer is the repair as it now
 * is; a refusal asks for it again, because somebody may have been quicker.
 */
export function changing<E extends Callable>(endpoint: E, repair: RepairView, after: After) {
  const { queries, done } = after
  return {
    ...telling(endpoint, { ifMatch: `"${repair.version}"` }),
    onSuccess: (answer: unknown) => {
      if (isRepair(answer)) queries.setQueryData([repairs.get.name, { repair: answer.id }], answer)
      void queries.invalidateQueries({ queryKey: [repairs.timeline.name] })
      void queries.invalidateQueries({ queryKey: [repairs.list.name] })
      void queries.invalidateQueries({ queryKey: [repairs.today.name] })
      done?.()
    },
    onError: () => void queries.invalidateQueries({ queryKey: [repairs.get.name] }),
  }
}

function isRepair(answer: unknown): answer is RepairView {
  return typeof answer === 'object' && answer !== null && 'stage' in answer && 'id' in answer
}
