import { useSearchParams } from 'wouter'
import type { SiteView } from '#partners/contract'
import { useDesk } from '../session.tsx'
import { useSites } from '../shell/WhereSwitch.tsx'

/** The site whose technicians drive out, chosen in the address from those the person may see. */
export function useTerritory(): {
  readonly at: SiteView | undefined
  readonly sites: readonly SiteView[]
  readonly choose: (site: string) => void
} {
  const { site, ownSites } = useDesk()
  const [params, setParams] = useSearchParams()
  const sites = useSites().filter(
    ({ id, services }) =>
      services.includes('visit') && (ownSites.length === 0 || ownSites.includes(id)),
  )
  const at = sites.find(({ id }) => id === (params.get('at') ?? site)) ?? sites[0]
  const choose = (id: string) =>
    setParams((before) => {
      const after = new URLSearchParams(before)
      after.set('at', id)
      after.delete('visit')
      return after
    })
  return { at, sites, choose }
}
