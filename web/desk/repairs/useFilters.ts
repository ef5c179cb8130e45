import { useSearchParams } from 'wouter'
import { custodians, stages, waitingOn } from '#repairs/contract'
import { useDesk } from '../session.tsx'

export const hands = ['open', 'late', 'atRisk', 'waitingOnOwner', 'waitingForPart', 'mine'] as const
export const filterNames = [
  'hand',
  'stage',
  'waitingOn',
  'custody',
  'technician',
  'search',
] as const
export type FilterName = (typeof filterNames)[number]

const pick = <T extends string>(from: readonly T[], text: string | null) =>
  from.find((one) => one === text)

/** The filters of the list, which live in the address and nowhere else. */
export function useFilters() {
  const { market, site } = useDesk()
  const [params, setParams] = useSearchParams()
  const stage = pick(stages, params.get('stage'))
  const waiting = pick(waitingOn, params.get('waitingOn'))
  const custody = pick(custodians, params.get('custody'))
  const hand = pick(hands, params.get('hand'))
  const technician = params.get('technician')
  const search = params.get('search')
  const filters = {
    market: market.id,
    ...(site ? { site } : {}),
    ...(stage ? { stage } : {}),
    ...(waiting ? { waitingOn: waiting } : {}),
    ...(custody ? { custody } : {}),
    ...(hand ? { hand } : {}),
    ...(technician ? { technician } : {}),
    ...(search ? { search } : {}),
  }
  const set = (name: FilterName, value: string) =>
    setParams((before) => {
      const after = new URLSearchParams(before)
      if (value) after.set(name, value)
      else after.delete(name)
      return after
    })
  const replace = (query: string) => setParams(new URLSearchParams(query))
  const query = new URLSearchParams(
    filterNames.flatMap((name) => {
      const value = params.get(name)
      return value ? [[name, value]] : []
    }),
  ).toString()
  return { filters, params, set, replace, query }
}
