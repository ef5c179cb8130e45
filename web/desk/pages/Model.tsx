import { useQuery } from '@tanstack/react-query'
import { catalog, type RepairabilityView } from '#catalog/contract'
import { asking } from '#lib/call.ts'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Soft, Stack } from '#ui/Layout.tsx'
import { Money } from '#ui/Money.tsx'
import { OnDay } from '#ui/When.tsx'
import { Asked } from '../kit/Asked.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import { Table } from '../kit/Table.tsx'
import { term, Terms } from '../kit/Terms.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'

/** One model: its market variants, and what its repairs cost here. */
export function Model({ model }: { readonly model: string }) {
  const { t, format } = useText()
  const asked = useQuery(asking(catalog.model, { model }))
  return (
    <DeskPage title={asked.data?.name ?? t('desk.model')} note={asked.data?.brand}>
      <Asked of={asked} shape="card">
        {(found) => (
          <Stack gap={16}>
            <Card>
              <Terms
                of={[
                  term(t('desk.category'), t(`desk.category.${found.category}`)),
                  term(
                    t('desk.model.released'),
                    found.releasedOn ? <OnDay day={found.releasedOn} /> : '–',
                  ),
                  term(
                    t('desk.model.supportEnds'),
                    found.supportEndsOn ? <OnDay day={found.supportEndsOn} /> : '–',
                  ),
                  term(
                    t('desk.component.battery'),
                    found.batteryMah ? `${format.number(found.batteryMah)} mAh` : null,
                  ),
                  term(
                    t('desk.component.display'),
                    found.screenInches ? `${format.number(found.screenInches)}″` : null,
                  ),
                ]}
              />
            </Card>
            <Repairability of={found.repairability} />
            <Prices model={model} />
            <Card title={t('desk.model.variants')}>
              {found.variants.length === 0 ? (
                <EmptyState title={t('desk.model.noVariants')} />
              ) : (
                <Table
                  label={t('desk.model.variants')}
                  rows={found.variants}
                  keyOf={({ id }) => id}
                  columns={[
                    { id: 'market', name: t('desk.where.market'), cell: ({ market }) => market },
                    {
                      id: 'id',
                      name: t('desk.device.variant'),
                      cell: ({ id }) => <code>{id}</code>,
                    },
                    {
                      id: 'numbers',
                      name: t('desk.model.numbers'),
                      cell: ({ modelNumbers }) => modelNumbers.join(', '),
                    },
                    {
                      id: 'carrier',
                      name: t('desk.model.carrier'),
                      cell: ({ carrier }) => carrier ?? '–',
                    },
                    {
                      id: 'firmware',
                      name: t('desk.model.firmware'),
                      cell: ({ firmware }) => firmware ?? '–',
                    },
                  ]}
                />
              )}
            </Card>
          </Stack>
        )}
      </Asked>
    </DeskPage>
  )
}

const parts = ['SDD', 'SF', 'ST', 'SSP', 'SSU', 'SRI'] as const

function Repairability({ of }: { readonly of: RepairabilityView | null }) {
  const { t, format } = useText()
  if (!of) {
    return (
      <Card title={t('repairability.title')}>
        <EmptyState title={t('repairability.none')} />
      </Card>
    )
  }
  const index = t('repairability.index', { index: format.number(Math.round(of.index * 100) / 100) })
  return (
    <Card
      title={t('repairability.title')}
      aside={`${t('repairability.class', { class: of.class })} · ${index}`}
    >
      <Terms
        of={parts.map((part) => term(t(`repairability.${part}`), format.number(of.points[part])))}
      />
      {of.demo ? <Soft small>{t('terms.demo')}</Soft> : null}
    </Card>
  )
}

function Prices({ model }: { readonly model: string }) {
  const { t, format } = useText()
  const { market } = useDesk()
  const asked = useQuery(asking(catalog.prices, { model, market: market.id }))
  return (
    <Card title={t('desk.model.prices', { market: market.name })}>
      <Asked of={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('desk.model.noPrices')} />
          ) : (
            <Table
              label={t('desk.model.prices', { market: market.name })}
              rows={items}
              keyOf={({ repairType }) => repairType}
              columns={[
                { id: 'label', name: t('desk.repair'), cell: ({ label }) => label },
                {
                  id: 'part',
                  name: t('desk.class.part'),
                  end: true,
                  cell: ({ part }) => <Money of={part} />,
                },
                {
                  id: 'labour',
                  name: t('desk.class.labour'),
                  end: true,
                  cell: ({ labour }) => <Money of={labour} />,
                },
                {
                  id: 'minutes',
                  name: t('desk.model.minutes'),
                  end: true,
                  cell: ({ minutes }) => format.number(minutes),
                },
                {
                  id: 'sku',
                  name: t('desk.work.sku'),
                  cell: ({ partSku }) => (partSku ? <code>{partSku}</code> : '–'),
                },
              ]}
            />
          )
        }
      </Asked>
    </Card>
  )
}
