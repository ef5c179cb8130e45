import { useQuery } from '@tanstack/react-query'
import { people } from '#people/contract'
import type { RepairRowView } from '#repairs/contract'
import { asking } from '#lib/call.ts'
import { useDesk } from '../session.tsx'

type Technician = { readonly id: string; readonly name: string }

/** Who may be given work; without leave to list people, only those already at work on these rows. */
export function useTechnicians(rows: readonly RepairRowView[]): readonly Technician[] {
  const { market, may } = useDesk()
  const listed = useQuery({
    ...asking(people.list, { market: market.id, kind: 'staff', limit: 200 }),
    enabled: may('people.list'),
    staleTime: 300_000,
  })
  const fromRows = rows.flatMap(({ technician }) => technician ?? [])
  const fromList = (listed.data?.items ?? []).filter(
    ({ active, grants }) => active && grants.some(({ role }) => role === 'technician'),
  )
  const all = new Map([...fromRows, ...fromList].map(({ id, name }) => [id, { id, name }]))
  return [...all.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}
