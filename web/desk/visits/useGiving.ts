import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type VisitView, visits } from '#visits/contract'
import type { Day } from '#shared/days'
import { asking, call, newKey } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import { useText } from '../text.ts'
import { type Answer, answersOf, useWhyNot } from './answers.ts'

export type Technician = { readonly id: `per_${string}`; readonly name: string }

export type Said = {
  readonly kind: 'good' | 'risk'
  readonly text: string
  /** Gives it back to whoever had it. */
  readonly undo?: () => void
}

/** Everything of home visits on the screen is asked again. */
export function useAgain(): () => Promise<void> {
  const queries = useQueryClient()
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey: [name] }) =>
        typeof name === 'string' && /^(visits|crew)\./.test(name),
    })
}

/** A visit held over the rows of a day: what each technician would say, and the drop. */
export function useGiving(day: Day) {
  const { t } = useText()
  const whyNot = useWhyNot()
  const again = useAgain()
  const [held, setHeld] = useState<VisitView>()
  const [asked, ask] = useState<VisitView>()
  const [said, setSaid] = useState<Said>()
  const preview = useQuery({
    ...asking(visits.preview, { visit: held?.id ?? 'vis_', day }),
    enabled: held !== undefined,
  })
  const answers = held ? answersOf(preview.data?.items) : undefined
  const assign = useMutation({
    mutationFn: ({ visit, to, pinned }: Giving) =>
      call(visits.assign, { visit: visit.id, technician: to.id, pinned }, { key: newKey() }),
    onSuccess: (_given, { visit, to, isUndo }) => {
      const { technician: before, pinned } = visit
      const undo = () => before && assign.mutate({ visit, to: before, pinned, isUndo: true })
      const text = t('desk.visits.given', { label: visit.label, name: to.name })
      setSaid({ kind: 'good', text, ...(before && !isUndo ? { undo } : {}) })
    },
    onError: (problem, { visit, to }) => refuse(visit, to, whyNot(reasonOf(problem)) ?? ''),
    onSettled: again,
  })
  const refuse = (visit: VisitView, { name }: Technician, why: string) =>
    setSaid({ kind: 'risk', text: t('desk.visits.refused', { label: visit.label, name, why }) })
  const give = (visit: VisitView, to: Technician, answer?: Answer) => {
    setHeld(undefined)
    if (visit.technician?.id === to.id) return
    const why = answer && answer.fits !== true ? whyNot(answer.fits) : undefined
    if (why) refuse(visit, to, why)
    else assign.mutate({ visit, to, pinned: true })
  }
  const busy = assign.isPending
  return { held, hold: setHeld, asked, ask, answers, give, said, say: setSaid, busy }
}
export type GivingHand = ReturnType<typeof useGiving>

type Giving = {
  readonly visit: VisitView
  readonly to: Technician
  /** What a hand has decided no search for better routes undoes. */
  readonly pinned: boolean
  readonly isUndo?: true
}

function reasonOf(problem: unknown): string {
  if (!(problem instanceof Problem)) return ''
  const { because } = problem.facts
  return typeof because === 'string' ? because : problem.title
}
