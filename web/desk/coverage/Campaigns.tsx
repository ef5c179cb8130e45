import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type CampaignView, promises } from '#promises/contract'
import { asking, telling } from '#lib/call.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { OnDay } from '#ui/When.tsx'
import { Asked } from '../kit/Asked.tsx'
import { Table } from '../kit/Table.tsx'
import { useDesk } from '../session.tsx'
import { useKnown, useText } from '../text.ts'
import { Budget } from './Budget.tsx'
import { CampaignDialog } from './CampaignDialog.tsx'
import style from './coverage.module.css'
import { partName } from './Rules.tsx'

/** Devices that get a free repair, and what may be given away besides. */
export function Campaigns() {
  const { t } = useText()
  const { market, may } = useDesk()
  const [opening, setOpening] = useState(false)
  const asked = useQuery(asking(promises.campaigns, { market: market.id }))
  const open = may('promises.openCampaign') ? (
    <Button kind="filled" onClick={() => setOpening(true)}>
      {t('desk.cover.openCampaign')}
    </Button>
  ) : null
  return (
    <div className={style['panel']}>
      <div className={style['bar']}>
        {may('promises.budget') ? <Budget /> : null}
        {open}
      </div>
      <Asked of={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('desk.cover.noCampaigns')}>
              {t('desk.cover.noCampaignsHint')}
            </EmptyState>
          ) : (
            <Listed items={items} />
          )
        }
      </Asked>
      {opening ? <CampaignDialog onClose={() => setOpening(false)} /> : null}
    </div>
  )
}

function Listed({ items }: { readonly items: readonly CampaignView[] }) {
  const { t } = useText()
  const known = useKnown()
  const { market, may } = useDesk()
  const queries = useQueryClient()
  const close = useMutation({
    ...telling(promises.closeCampaign),
    onSuccess: () => queries.invalidateQueries({ queryKey: [promises.campaigns.name] }),
  })
  return (
    <Table
      label={t('desk.cover.campaigns')}
      rows={items}
      keyOf={({ code }) => code}
      columns={[
        {
          id: 'name',
          name: t('desk.cover.campaigns'),
          cell: ({ name, code }) => (
            <span className={style['named']}>
              {name}
              <code>{code}</code>
            </span>
          ),
        },
        {
          id: 'parts',
          name: t('desk.cover.component'),
          cell: ({ components }) => components.map((one) => partName(known, one)).join(', '),
        },
        {
          id: 'from',
          name: t('desk.cover.startsOn'),
          cell: ({ startsOn }) => <OnDay day={startsOn} />,
        },
        {
          id: 'state',
          name: t('desk.people.state'),
          cell: ({ state }) => (
            <Meaning is={state === 'open' ? 'good' : 'closed'}>
              {state === 'open' ? t('desk.cover.isOpen') : t('desk.cover.isClosed')}
            </Meaning>
          ),
        },
        {
          id: 'close',
          name: t('desk.cover.closeCampaign'),
          cell: ({ code, state, name }) =>
            state === 'open' && may('promises.closeCampaign') ? (
              <Button
                kind="plain"
                busy={close.isPending}
                aria-label={`${t('desk.cover.closeCampaign')}: ${name}`}
                onClick={() => close.mutate({ market: market.id, code })}
              >
                {t('desk.cover.closeCampaign')}
              </Button>
            ) : null,
        },
      ]}
    />
  )
}
