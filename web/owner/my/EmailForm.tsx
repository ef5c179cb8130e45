import { useMutation } from '@tanstack/react-query'
import { telling } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import type { MarketView } from '#markets/contract'
import { people } from '#people/contract'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { Stack } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { MarketSelect } from '../home/MarketSelect.tsx'
import { useText } from '../text.ts'

type Props = {
  readonly market: string
  readonly markets: readonly MarketView[]
  readonly onMarket: (market: string) => void
  readonly onSent: (email: string) => void
}

/** The first step: where to send the code. */
export function EmailForm({ market, markets, onMarket, onSent }: Props) {
  const { t } = useText()
  const send = useMutation(telling(people.requestCode))
  const reason = send.error instanceof Problem ? send.error.reason('email') : undefined
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const email = String(new FormData(event.currentTarget).get('email') ?? '').trim()
        send.mutate({ market, email }, { onSuccess: () => onSent(email) })
      }}
    >
      <Stack gap={16}>
        <Field
          label={t('owner.contact.email')}
          name="email"
          type="email"
          required
          maxLength={254}
          autoComplete="email"
          error={reason}
        />
        <MarketSelect markets={markets} value={market} onChange={onMarket} />
        {send.error && !reason ? <Refused problem={send.error} /> : null}
        <div>
          <Button kind="filled" type="submit" busy={send.isPending}>
            {t('owner.signIn.send')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
