import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { markets } from '#markets/contract'
import { partners } from '#partners/contract'
import { people } from '#people/contract'
import { type Answer, asking, telling } from '#lib/call.ts'
import { Refused } from '#ui/Refused.tsx'
import { Asked } from '../kit/Asked.tsx'
import { useKnown, useText } from '../text.ts'
import style from './signIn.module.css'

/** The demo's staff by market: one tap signs in. */
export function DemoPeople() {
  const { t, language } = useText()
  const known = useKnown()
  const queries = useQueryClient()
  const listed = useQuery(asking(people.demoPeople, {}))
  const served = useQuery(asking(markets.list, {}))
  const enter = useMutation({
    ...telling(people.demoSignIn),
    onSuccess: () => queries.invalidateQueries(),
  })
  const regions = new Intl.DisplayNames([language], { type: 'region' })
  const nameOf = (id: string) =>
    served.data?.items.find((market) => market.id === id)?.name ?? regions.of(id) ?? id
  const placeOf = usePlaces(listed.data?.items ?? [])
  return (
    <section className={style['demo']} aria-label={t('desk.signIn.demo')}>
      <p className={style['soft']}>{t('desk.signIn.demoHint')}</p>
      {enter.error ? <Refused problem={enter.error} /> : null}
      <Asked of={listed}>
        {({ items }) =>
          [
            ...Map.groupBy(
              items.filter(({ kind }) => kind === 'staff'),
              ({ market }) => market,
            ),
          ].map(([market, staff]) => (
            <div key={market}>
              <h2 className={style['market']}>{nameOf(market)}</h2>
              <ul className={style['people']}>
                {staff.map((person) => (
                  <li key={person.id}>
                    <button
                      type="button"
                      className={style['person']}
                      aria-busy={enter.isPending || undefined}
                      onClick={() => enter.mutate({ person: person.id })}
                    >
                      <strong>{known('desk.role.', person.role)}</strong>
                      <span>{person.name}</span>
                      <span className={style['place']}>{placeOf(person)}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          ))
        }
      </Asked>
      <h2>{t('desk.signIn.orPassword')}</h2>
    </section>
  )
}

type Person = Answer<typeof people.demoPeople>['items'][number]

/** Where each of them works, in words: a site, the whole market, or every market. */
function usePlaces(persons: readonly Person[]): (person: Person) => string {
  const { t } = useText()
  const ids = [...new Set(persons.flatMap(({ place }) => place.site ?? []))]
  const asked = useQueries({
    queries: ids.map((site) => ({ ...asking(partners.site, { site }), staleTime: Infinity })),
  })
  return ({ place }) => {
    if (place.site) return asked[ids.indexOf(place.site)]?.data?.name ?? ''
    return place.market ? t('desk.where.everySite') : t('desk.people.everyMarket')
  }
}
