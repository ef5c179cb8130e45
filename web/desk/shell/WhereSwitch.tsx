import { useQuery } from '@tanstack/react-query'
import { partners } from '#partners/contract'
import { asking } from '#lib/call.ts'
import { Pick } from '../kit/Pick.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import style from './Shell.module.css'

/** The market and the site that the whole desk looks at. */
export function WhereSwitch() {
  const { t } = useText()
  const { market, markets, site, ownSites, choose } = useDesk()
  const sites = useSites()
  const shown = sites.filter(({ id }) => ownSites.length === 0 || ownSites.includes(id))
  return (
    <span className={style['where']}>
      {markets.length > 1 ? (
        <Pick
          label={t('desk.where.market')}
          value={market.id}
          onChange={(id) => choose('market', id)}
          options={markets.map(({ id, name }) => [id, name])}
        />
      ) : (
        <span>{market.name}</span>
      )}
      <Pick
        label={t('desk.where.site')}
        value={site ?? ''}
        onChange={(id) => choose('site', id)}
        options={[
          ...(ownSites.length === 0 ? [['', t('desk.where.everySite')] as const] : []),
          ...shown.map(({ id, name }) => [id, name] as const),
        ]}
      />
    </span>
  )
}

/** The sites of the market on screen. */
export function useSites() {
  const { market } = useDesk()
  const asked = useQuery({
    ...asking(partners.sites, { market: market.id, limit: 200 }),
    staleTime: 300_000,
  })
  return asked.data?.items ?? []
}
