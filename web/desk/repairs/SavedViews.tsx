import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { repairs } from '#repairs/contract'
import { asking, telling } from '#lib/call.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Field } from '#ui/Field.tsx'
import { Refused } from '#ui/Refused.tsx'
import kit from '../kit/kit.module.css'
import { Pick } from '../kit/Pick.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'

type Props = { readonly query: string; readonly onChoose: (query: string) => void }

/** Filters kept under a name: one's own and those shared. */
export function SavedViews({ query, onChoose }: Props) {
  const { t } = useText()
  const { market, may } = useDesk()
  const queries = useQueryClient()
  const [naming, setNaming] = useState(false)
  const views = useQuery(asking(repairs.views, { market: market.id }))
  const again = () => queries.invalidateQueries({ queryKey: [repairs.views.name] })
  const save = useMutation({
    ...telling(repairs.saveView),
    onSuccess: () => {
      setNaming(false)
      return again()
    },
  })
  const drop = useMutation({ ...telling(repairs.dropView), onSuccess: again })
  const items = views.data?.items ?? []
  const here = items.find((view) => view.query === query)
  return (
    <>
      {items.length > 0 ? (
        <Pick
          filter
          label={t('desk.views')}
          value={here?.id ?? ''}
          onChange={(id) => onChoose(items.find((view) => view.id === id)?.query ?? '')}
          options={[
            ['', t('desk.views')],
            ...items.map(({ id, name, shared }) => [id, shared ? `${name} ◦` : name] as const),
          ]}
        />
      ) : null}
      {here?.own ? (
        <Button kind="plain" busy={drop.isPending} onClick={() => drop.mutate({ view: here.id })}>
          {t('desk.views.drop')}
        </Button>
      ) : null}
      {query && !here && may('repairs.saveView') ? (
        <Button kind="plain" onClick={() => setNaming(true)}>
          {t('desk.views.save')}
        </Button>
      ) : null}
      <Dialog open={naming} onClose={() => setNaming(false)} title={t('desk.views.save')}>
        <form
          className={kit['form']}
          onSubmit={(event) => {
            event.preventDefault()
            const said = new FormData(event.currentTarget)
            const shared = said.get('shared') === 'on'
            save.mutate({ market: market.id, name: String(said.get('name')), query, shared })
          }}
        >
          <Field label={t('desk.views.name')} name="name" required maxLength={60} />
          <label className={kit['tickLine']}>
            <input type="checkbox" name="shared" />
            {t('desk.views.shared')}
          </label>
          {save.error ? <Refused problem={save.error} /> : null}
          <div className={kit['buttons']}>
            <Button onClick={() => setNaming(false)}>{t('action.cancel')}</Button>
            <Button kind="filled" type="submit" busy={save.isPending}>
              {t('desk.views.save')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
