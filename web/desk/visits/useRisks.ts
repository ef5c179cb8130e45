import { useQuery } from '@tanstack/react-query'
import { type RiskView, visits } from '#visits/contract'
import type { Day } from '#shared/days'
import { asking } from '#lib/call.ts'

/** What is expected changes with the minutes, also where nothing happens. */
export const lookAgainMs = 60_000

/** What will be late, and apart from it what nobody makes, which stands in a list of its own. */
export function useRisks(site: `sit_${string}`, day: Day) {
  const asked = useQuery({ ...asking(visits.risks, { site, day }), refetchInterval: lookAgainMs })
  const items = asked.data?.items ?? []
  const isWaiting = ({ cause }: RiskView) => cause === 'nobody'
  return {
    asked,
    late: items.filter((risk) => !isWaiting(risk)),
    waiting: new Map(items.filter(isWaiting).map((risk) => [risk.visit.id, risk.proposals])),
  }
}
export type RisksAsked = ReturnType<typeof useRisks>
