import { useQuery } from '@tanstack/react-query'
import type { RepairRowView } from '#repairs/contract'
import { scheduling } from '#scheduling/contract'
import { asking } from '#lib/call.ts'
import { useDesk } from '../session.tsx'

type Technician = { readonly id: string; readonly name: string }

/**
 * Who may be given work; without leave to see the benches, only those already at work on these
 * rows.
 */
export function useTechnicians(rows: readonly RepairRowView[]): readonly Technician[] {
  const { market, may } = useDesk()
  const listed = useQuery({
    ...asking(scheduling.technicians, { market: market.id }),
    enabled: may('scheduling.technicians'),
    staleTime: 300_000,
  })
  const fromRows = rows.flatMap(({ technician }) => technician ?? [])
  const all = new Map(
    [...fromRows, ...(listed.data?.items ?? [])].map(({ id, name }) => [id, { id, name }]),
  )
  return [...all.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}
