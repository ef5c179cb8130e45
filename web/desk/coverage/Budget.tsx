import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { promises } from '#promises/contract'
import { asking, telling } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { readMinor, writeMoney } from '../kit/amounts.ts'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'

/** What may still be given away this month; who leads the market sets it. */
export function Budget() {
  const { t, format } = useText()
  const { market, may } = useDesk()
  const queries = useQueryClient()
  const [setting, setSetting] = useState(false)
  const { data } = useQuery(asking(promises.budget, { market: market.id }))
  const set = useMutation({
    ...telling(promises.setBudget),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [promises.budget.name] })
      setSetting(false)
    },
  })
  if (!data) return null
  return (
    <>
      <span>
        {t('desk.cover.budget', {
          spent: format.money(data.spent),
          limit: format.money(data.limit),
        })}
      </span>
      {may('promises.setBudget') ? (
        <Button onClick={() => setSetting(true)}>{t('desk.cover.setBudget')}</Button>
      ) : null}
      {setting ? (
        <FormDialog
          open
          onClose={() => setSetting(false)}
          title={t('desk.cover.setBudget')}
          submit={t('desk.cover.setBudget')}
          busy={set.isPending}
          problem={set.error}
          onSubmit={(said) =>
            set.mutate({
              market: market.id,
              limitMinor: readMinor(text(said, 'limit'), data.limit.currency),
            })
          }
        >
          <Field
            label={t('desk.cover.cap')}
            name="limit"
            inputMode="decimal"
            required
            defaultValue={writeMoney(data.limit)}
            error={set.error instanceof Problem ? set.error.reason('limitMinor') : undefined}
          />
        </FormDialog>
      ) : null}
    </>
  )
}
