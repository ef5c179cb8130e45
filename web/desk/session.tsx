import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use } from 'react'
import { useSearchParams } from 'wouter'
import { type MarketView, markets } from '#markets/contract'
import { people, roles, type SessionView } from '#people/contract'
import { asking } from '#lib/call.ts'
import { Region } from '#lib/i18n.tsx'
import { useLive } from '#lib/live.ts'
import { forget, remember, remembered } from '#lib/memory.ts'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'

type SiteId = `sit_${string}`

export type Desk = {
  readonly session: SessionView
  readonly market: MarketView
  /** Those that the person's grants cover. */
  readonly markets: readonly MarketView[]
  /** The site looked at; undefined is all of them. */
  readonly site: SiteId | undefined
  /** The sites the person is bound to in this market; none means they see the whole market. */
  readonly ownSites: readonly string[]
  readonly may: (permission: string) => boolean
  /** For what all markets share: only a role that is confined to no market reaches it. */
  readonly mayEverywhere: (permission: string) => boolean
  readonly choose: (what: 'market' | 'site', value: string) => void
}

const DeskContext = createContext<Desk | undefined>(undefined)

export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('useDesk outside of Gate')
  return desk
}

type GateProps = { readonly children: ReactNode; readonly signIn: ReactNode }

/** Shows the desk to staff, the sign-in to everybody else. */
export function Gate({ children, signIn }: GateProps) {
  const session = useQuery({ ...asking(people.session, {}), staleTime: 60_000 })
  const all = useQuery({ ...asking(markets.list, {}), staleTime: 60_000 })
  const problem = session.error ?? all.error
  if (problem) return <Refused problem={problem} retry={() => location.reload()} />
  if (!session.data || !all.data) return <Skeleton of="row" count={8} />
  if (session.data.kind !== 'staff') return signIn
  return (
    <Staff session={session.data} all={all.data.items}>
      {children}
    </Staff>
  )
}

type StaffProps = {
  readonly session: SessionView
  readonly all: readonly MarketView[]
  readonly children: ReactNode
}

function Staff({ session, all, children }: StaffProps) {
  const [search, setSearch] = useSearchParams()
  const queries = useQueryClient()
  useLive('/v1/feed')
  const covers = (market: string) =>
    session.grants.filter((grant) => grant.market === null || grant.market === market)
  const mine = all.filter(({ id }) => covers(id).length > 0)
  const wanted = [search.get('market'), remembered('market'), session.market]
  const market =
    wanted.map((id) => mine.find((one) => one.id === id)).find(Boolean) ?? mine[0] ?? all[0]
  if (!market) return <Refused problem={new TypeError('no market')} />
  const here = covers(market.id)
  const ownSites = here.some(({ site }) => site === null)
    ? []
    : here.flatMap(({ site }) => site ?? [])
  const asked = search.get('site') ?? remembered('site') ?? undefined
  const allowed = ownSites.length === 0 || ownSites.some((own) => own === asked)
  const site = isSite(asked) && allowed ? asked : ownSites[0]
  const choose = (what: 'market' | 'site', value: string) => {
    if (value) remember(what, value)
    else forget(what)
    if (what === 'market') forget('site')
    setSearch((before) => {
      const after = new URLSearchParams(before)
      if (what === 'market') after.delete('site')
      if (value) after.set(what, value)
      else after.delete(what)
      return after
    })
    void queries.invalidateQueries({ queryKey: ['repairs.today'] })
  }
  const may = (permission: string) => session.permissions.some((own) => matches(own, permission))
  const mayEverywhere = (permission: string) =>
    session.grants.some(
      (grant) =>
        grant.market === null &&
        grant.site === null &&
        roles[grant.role].some((own) => matches(own, permission)),
    )
  const desk = { session, market, markets: mine, site, ownSites, may, mayEverywhere, choose }
  return (
    <DeskContext value={desk}>
      <Region of={market.id}>{children}</Region>
    </DeskContext>
  )
}

function isSite(text: string | undefined): text is SiteId {
  return text?.startsWith('sit_') ?? false
}

/** `repairs.*` is every endpoint of that module, `*` is everything. */
function matches(pattern: string, permission: string): boolean {
  if (pattern === '*' || pattern === permission) return true
  return pattern.endsWith('.*') && permission.startsWith(pattern.slice(0, -1))
}
