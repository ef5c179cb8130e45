import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { people, type PersonView } from '#people/contract'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Tabs } from '#ui/Tabs.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import kit from '../kit/kit.module.css'
import { More } from '../kit/More.tsx'
import { SearchBox } from '../kit/SearchBox.tsx'
import { type Column, Table } from '../kit/Table.tsx'
import { usePages } from '../kit/usePages.ts'
import { GrantsDialog } from '../office/GrantsDialog.tsx'
import { InviteDialog } from '../office/InviteDialog.tsx'
import { Keys } from '../office/Keys.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'

const shelves = ['staff', 'owner', 'keys'] as const

/** Who works here, who owns devices, and which programs may call. */
export function People() {
  const { t } = useText()
  const { may } = useDesk()
  const [params, setParams] = useSearchParams()
  const shelf = shelves.find((one) => one === params.get('shelf')) ?? 'staff'
  const [inviting, setInviting] = useState(false)
  return (
    <DeskPage
      title={t('desk.nav.people')}
      actions={
        may('people.invite') ? (
          <Button onClick={() => setInviting(true)}>{t('desk.people.invite')}</Button>
        ) : null
      }
    >
      <Tabs
        label={t('desk.nav.people')}
        tabs={shelves
          .filter((one) => one !== 'keys' || may('people.keys'))
          .map((id) => ({ id, label: t(`desk.people.${id}`) }))}
        value={shelf}
        onChange={(next) => setParams({ shelf: next })}
      >
        {shelf === 'keys' ? <Keys /> : <Persons kind={shelf} />}
      </Tabs>
      {inviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}
    </DeskPage>
  )
}

function Persons({ kind }: { readonly kind: 'staff' | 'owner' }) {
  const { t } = useText()
  const { market, may } = useDesk()
  const [params] = useSearchParams()
  const [editing, setEditing] = useState<PersonView>()
  const search = params.get('search') ?? ''
  const pages = usePages(people.list, { market: market.id, kind, ...(search ? { search } : {}) })
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? []
  const staffColumns: Column<PersonView>[] = [
    {
      id: 'roles',
      name: t('desk.people.roles'),
      cell: ({ grants }) =>
        [...new Set(grants.map(({ role }) => t(`desk.role.${role}`)))].join(' · '),
    },
    {
      id: 'factor',
      name: t('desk.invite.factorTitle'),
      cell: ({ secondFactor, passkeys }) =>
        secondFactor || passkeys > 0 ? t('desk.people.factorSet') : t('desk.people.factorMissing'),
    },
    {
      id: 'edit',
      name: t('desk.people.change'),
      cell: (person) =>
        may('people.setGrants') ? (
          <Button kind="plain" onClick={() => setEditing(person)}>
            {t('desk.people.editRoles')}
          </Button>
        ) : null,
    },
  ]
  return (
    <div className={kit['page']}>
      <SearchBox label={t('desk.people.search')} />
      {pages.error && rows.length === 0 ? (
        <Refused problem={pages.error} retry={() => void pages.refetch()} />
      ) : pages.isPending ? (
        <Skeleton of="row" count={10} />
      ) : rows.length === 0 ? (
        <EmptyState title={t('desk.people.none')} />
      ) : (
        <>
          <Table
            label={t(`desk.people.${kind}`)}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              { id: 'name', name: t('desk.contact.name'), cell: ({ name }) => name },
              { id: 'email', name: t('desk.contact.email'), cell: ({ email }) => email },
              {
                id: 'active',
                name: t('desk.people.state'),
                cell: ({ active }) => (
                  <Meaning is={active ? 'good' : 'closed'}>
                    {active ? t('desk.people.active') : t('desk.people.inactive')}
                  </Meaning>
                ),
              },
              ...(kind === 'staff' ? staffColumns : []),
            ]}
          />
          <More of={pages} count={rows.length} />
        </>
      )}
      {editing ? <GrantsDialog person={editing} onClose={() => setEditing(undefined)} /> : null}
    </div>
  )
}
