import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type AppealView, promises } from '#promises/contract'
import { telling } from '#lib/call.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Select, TextArea } from '#ui/Field.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { When } from '#ui/When.tsx'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import { More } from '../kit/More.tsx'
import { Table } from '../kit/Table.tsx'
import { usePages } from '../kit/usePages.ts'
import { useDesk } from '../session.tsx'
import { useReason, useText } from '../text.ts'
import style from './coverage.module.css'
import { Verdict } from './Verdict.tsx'

const meanings = { open: 'waiting', upheld: 'closed', changed: 'good' } as const

/** Owners who asked for a second look; somebody else than the one who decided answers. */
export function Appeals() {
  const { t } = useText()
  const { market } = useDesk()
  const pages = usePages(promises.appeals, { market: market.id })
  const [chosen, setChosen] = useState<AppealView>()
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? []
  if (pages.error && rows.length === 0)
    return <Refused problem={pages.error} retry={() => void pages.refetch()} />
  if (pages.isPending) return <Skeleton of="row" count={6} />
  if (rows.length === 0)
    return (
      <EmptyState title={t('desk.cover.noAppeals')}>{t('desk.cover.noAppealsHint')}</EmptyState>
    )
  return (
    <div className={style['panel']}>
      <Table
        label={t('desk.cover.appeals')}
        rows={rows}
        keyOf={({ id }) => id}
        href={({ subject }) => `/repairs/${subject}`}
        columns={[
          {
            id: 'words',
            name: t('desk.cover.reason'),
            cell: ({ words }) => words || t('desk.cover.noWords'),
          },
          {
            id: 'state',
            name: t('desk.people.state'),
            cell: ({ state }) => (
              <Meaning is={meanings[state]}>{t(`desk.cover.appeal.${state}`)}</Meaning>
            ),
          },
          {
            id: 'at',
            name: t('desk.facts.at'),
            cell: ({ madeAt }) => <When at={madeAt} timeZone={market.timeZone} />,
          },
          {
            id: 'review',
            name: t('desk.cover.review'),
            cell: (appeal) =>
              appeal.state === 'open' ? (
                <Button kind="plain" onClick={() => setChosen(appeal)}>
                  {t('desk.cover.review')}
                </Button>
              ) : (
                appeal.answer
              ),
          },
        ]}
      />
      <More of={pages} count={rows.length} />
      {chosen ? <Review of={chosen} onClose={() => setChosen(undefined)} /> : null}
    </div>
  )
}

type Props = { readonly of: AppealView; readonly onClose: () => void }

function Review({ of: appeal, onClose }: Props) {
  const { t } = useText()
  const reason = useReason()
  const queries = useQueryClient()
  const review = useMutation({
    ...telling(promises.reviewAppeal),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [promises.appeals.name] })
      onClose()
    },
  })
  const not = reason(appeal.can.review)
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('desk.cover.review')}
      submit={t('desk.cover.review')}
      busy={review.isPending}
      problem={review.error}
      onSubmit={(said) =>
        review.mutate({
          appeal: appeal.id,
          move: text(said, 'move') === 'change' ? 'change' : 'uphold',
          answer: text(said, 'answer'),
        })
      }
    >
      <p>{appeal.words || t('desk.cover.noWords')}</p>
      {not ? <p className={style['soft']}>{not}</p> : null}
      <Select label={t('desk.cover.answer')} name="move">
        <option value="uphold">{t('desk.cover.uphold')}</option>
        <option value="change">{t('desk.cover.change')}</option>
      </Select>
      <TextArea
        label={t('desk.cover.answerWords')}
        name="answer"
        required
        maxLength={1000}
        rows={3}
      />
      <Verdict of={appeal.decision} />
    </FormDialog>
  )
}
