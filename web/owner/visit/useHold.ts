import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Asked, telling } from '#lib/call.ts'
import type { Problem } from '#lib/problem.ts'
import { repairs } from '#repairs/contract'
import { isId } from '#shared/ids'
import { noTime, useTrouble } from '../trouble.ts'
import { isLost } from './windowsOf.ts'

/** Keeps a window while its owner decides; where it went to somebody else, says what is left. */
export function useHold(input: Omit<Asked<typeof repairs.holdVisit>, 'slot'>) {
  const queries = useQueryClient()
  const [{ hold: before = '' }, change] = useTrouble()
  const [lost, setLost] = useState<Problem>()
  /** Also for a booking that came too late. */
  const refused = (problem: unknown) => {
    if (!isLost(problem)) return
    setLost(problem)
    change(noTime)
    void queries.invalidateQueries({ queryKey: [repairs.visitSlots.name] })
  }
  const hold = useMutation({
    ...telling(repairs.holdVisit),
    onSuccess: ({ hold: kept, window, until }) => {
      setLost(undefined)
      change({ slot: window.from, slotEnd: window.to, hold: kept, until })
    },
    onError: refused,
  })
  return {
    take: (slot: string) =>
      hold.mutate({ ...input, slot, ...(isId('vis', before) ? { instead: before } : {}) }),
    taking: hold.isPending ? hold.variables.slot : undefined,
    error: isLost(hold.error) ? null : hold.error,
    /** Kept a moment ago, not before the page was loaded again. */
    isFresh: hold.isSuccess,
    lost,
    refused,
  }
}
