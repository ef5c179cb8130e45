import { useState } from 'react'
import { type NoticeView, notices } from '#notices/contract'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { When } from '#ui/When.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import { More } from '../kit/More.tsx'
import { Table } from '../kit/Table.tsx'
import { usePages } from '../kit/usePages.ts'
import style from '../office/office.module.css'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'

const meanings = { waiting: 'waiting', sent: 'good', kept: 'closed', failed: 'failed' } as const

/** Messages to people; in the demo nothing leaves, so this is where they can be read. */
export function Outbox() {
  const { t, language } = useText()
  const languages = new Intl.DisplayNames([language], { type: 'language' })
  const { market } = useDesk()
  const [open, setOpen] = useState<NoticeView>()
  const pages = usePages(notices.list, { market: market.id })
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <DeskPage title={t('desk.nav.outbox')} note={t('desk.outbox.hint')}>
      {pages.error && rows.length === 0 ? (
        <Refused problem={pages.error} retry={() => void pages.refetch()} />
      ) : pages.isPending ? (
        <Skeleton of="row" count={12} />
      ) : rows.length === 0 ? (
        <EmptyState title={t('desk.outbox.none')} />
      ) : (
        <>
          <Table
            label={t('desk.nav.outbox')}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                id: 'at',
                name: t('desk.facts.at'),
                cell: ({ madeAt }) => <When at={madeAt} timeZone={market.timeZone} />,
              },
              {
                id: 'subject',
                name: t('desk.outbox.subject'),
                cell: (notice) => (
                  <Button kind="plain" onClick={() => setOpen(notice)}>
                    {notice.subject}
                  </Button>
                ),
              },
              { id: 'to', name: t('desk.outbox.to'), cell: ({ to }) => to },
              {
                id: 'state',
                name: t('desk.people.state'),
                cell: ({ state }) => (
                  <Meaning is={meanings[state]}>{t(`desk.outbox.${state}`)}</Meaning>
                ),
              },
              {
                id: 'language',
                name: t('language.label'),
                cell: (notice) => languages.of(notice.language),
              },
            ]}
          />
          <More of={pages} count={rows.length} />
        </>
      )}
      <Dialog
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        title={open?.subject ?? ''}
        actions={<Button onClick={() => setOpen(undefined)}>{t('action.close')}</Button>}
      >
        <p className={style['letter']} lang={open?.language}>
          {open?.body}
        </p>
      </Dialog>
    </DeskPage>
  )
}
