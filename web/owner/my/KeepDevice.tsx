import { useMutation, useQueryClient } from '@tanstack/react-query'
import { devices } from '#devices/contract'
import { call } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { Stack } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { guessMarket, useMarkets } from '../market.ts'
import style from '../owner.module.css'
import { useText } from '../text.ts'

/** Adds a device by its number: its own market keeps it, so it is looked up first. */
export function KeepDevice({ market }: { readonly market: string | null }) {
  const { t } = useText()
  const queries = useQueryClient()
  const items = useMarkets().data?.items ?? []
  const keep = useMutation({
    mutationFn: async (text: string) => {
      const here = market ?? guessMarket(items) ?? ''
      const { device } = await call(devices.identify, { market: here, text })
      return call(devices.keep, { market: device?.market ?? here, text })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['devices.mine'] }),
  })
  const reason = keep.error instanceof Problem ? keep.error.reason('text') : undefined
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        const text = String(new FormData(form).get('number') ?? '').trim()
        keep.mutate(text, { onSuccess: () => form.reset() })
      }}
    >
      <Stack gap={8}>
        <div className={style['inline']}>
          <Field
            label={t('owner.my.add')}
            hint={t('owner.number.hint')}
            name="number"
            required
            maxLength={300}
            autoComplete="off"
            error={reason}
          />
          <Button type="submit" busy={keep.isPending}>
            {t('owner.my.addGo')}
          </Button>
        </div>
        {keep.error && !reason ? <Refused problem={keep.error} /> : null}
        <p role="status">{keep.isSuccess ? t('owner.my.added') : ''}</p>
      </Stack>
    </form>
  )
}
