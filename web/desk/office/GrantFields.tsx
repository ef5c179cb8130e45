import { type PersonView, roleNames } from '#people/contract'
import { Button, IconButton } from '#ui/Button.tsx'
import { IconTrash } from '#ui/icons.ts'
import { Pick } from '../kit/Pick.tsx'
import { useDesk } from '../session.tsx'
import { useSites } from '../shell/WhereSwitch.tsx'
import { useText } from '../text.ts'
import style from './office.module.css'

export type Grant = PersonView['grants'][number]

type Props = {
  readonly grants: readonly Grant[]
  readonly onGrants: (grants: Grant[]) => void
}

/** Roles, each for a market or one site of it. Nobody can give what they may not do themselves. */
export function GrantFields({ grants, onGrants }: Props) {
  const { t } = useText()
  const { market, markets, session } = useDesk()
  const sites = useSites()
  const isAdmin = session.grants.some(({ role }) => role === 'admin')
  const roles = roleNames.filter((role) => role !== 'admin' || isAdmin)
  const nameOf = (id: string | null) =>
    id ? (markets.find((one) => one.id === id)?.name ?? id) : t('desk.people.everyMarket')
  const set = (at: number, change: Partial<Grant>) =>
    onGrants(grants.map((grant, place) => (place === at ? { ...grant, ...change } : grant)))
  return (
    <>
      <ul className={style['grants']}>
        {grants.map((grant, at) => (
          <li key={at}>
            <Pick
              label={t('desk.people.role')}
              value={grant.role}
              onChange={(next) =>
                set(at, { role: roles.find((role) => role === next) ?? grant.role })
              }
              options={roles.map((role) => [role, t(`desk.role.${role}`)])}
            />
            <Pick
              label={t('desk.where.site')}
              value={grant.site ?? ''}
              onChange={(next) =>
                set(at, { site: sites.find(({ id }) => id === next)?.id ?? null })
              }
              options={[
                ['', nameOf(grant.market)],
                ...sites.map(({ id, name }) => [id, name] as const),
              ]}
            />
            <IconButton
              of={IconTrash}
              label={t('desk.people.dropRole')}
              onClick={() => onGrants(grants.filter((_, place) => place !== at))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button
          onClick={() =>
            onGrants([...grants, { role: 'frontDesk', market: market.id, site: null }])
          }
        >
          {t('desk.people.addRole')}
        </Button>
      </div>
    </>
  )
}
