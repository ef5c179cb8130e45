import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { partners, type SiteView } from '#partners/contract'
import { asking } from '#lib/call.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { HoursDialog } from '../calendar/HoursDialog.tsx'
import { Asked } from '../kit/Asked.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import { Table } from '../kit/Table.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'

/** Where devices are cared for in this market. */
export function Sites() {
  const { t, format } = useText()
  const { market, may } = useDesk()
  const [editing, setEditing] = useState<SiteView>()
  const asked = useQuery(asking(partners.sites, { market: market.id, limit: 200 }))
  return (
    <DeskPage title={t('desk.nav.sites')} note={market.name}>
      <Asked of={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('desk.site.none')} />
          ) : (
            <Table
              label={t('desk.nav.sites')}
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  id: 'name',
                  name: t('desk.where.site'),
                  cell: ({ id, name }) =>
                    may('scheduling.calendar') ? (
                      <Link href={`/calendar?at=${id}`}>{name}</Link>
                    ) : (
                      name
                    ),
                },
                {
                  id: 'kind',
                  name: t('desk.site.kind'),
                  cell: ({ kind }) => t(`desk.siteKind.${kind}`),
                },
                { id: 'partner', name: t('desk.role.partner'), cell: ({ partner }) => partner },
                {
                  id: 'city',
                  name: t('desk.site.city'),
                  cell: ({ place }) => `${place.city} ${place.postcode}`,
                },
                {
                  id: 'services',
                  name: t('desk.site.services'),
                  cell: ({ services }) =>
                    services.map((one) => t(`desk.siteService.${one}`)).join(' · '),
                },
                {
                  id: 'benches',
                  name: t('desk.site.benches'),
                  end: true,
                  cell: ({ benches }) => format.number(benches),
                },
                {
                  id: 'phone',
                  name: t('desk.contact.phone'),
                  cell: ({ phone }) => <a href={`tel:${phone}`}>{phone}</a>,
                },
                ...(may('partners.setHours')
                  ? [
                      {
                        id: 'hours',
                        name: t('desk.site.hours'),
                        cell: (site: SiteView) => (
                          <Button kind="plain" onClick={() => setEditing(site)}>
                            {t('desk.calendar.change')}
                          </Button>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </Asked>
      {editing ? <HoursDialog site={editing} open onClose={() => setEditing(undefined)} /> : null}
    </DeskPage>
  )
}
