import { useMutation } from '@tanstack/react-query'
import { telling } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import { people } from '#people/contract'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { focusOnArrival } from '#ui/focusOnArrival.ts'
import { Row, Stack } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { useText } from '../text.ts'

type Props = {
  readonly market: string
  readonly email: string
  readonly onBack: () => void
  readonly onEntered: () => void
}

/** The second step: the six digits from the message. */
export function CodeForm({ market, email, onBack, onEntered }: Props) {
  const { t } = useText()
  const confirm = useMutation(telling(people.confirmCode))
  const reason = confirm.error instanceof Problem ? confirm.error.reason('code') : undefined
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const said = String(new FormData(event.currentTarget).get('code') ?? '')
        const code = said.replaceAll(/\s/g, '')
        confirm.mutate({ market, email, code }, { onSuccess: onEntered })
      }}
    >
      <Stack gap={16}>
        <p role="status">{t('owner.signIn.sent', { email })}</p>
        <Field
          label={t('owner.signIn.code')}
          name="code"
          required
          ref={focusOnArrival}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="\s*(\d\s*){6}"
          title={t('owner.signIn.codeHint')}
          hint={t('owner.signIn.codeHint')}
          error={reason}
        />
        {confirm.error && !reason ? <Refused problem={confirm.error} /> : null}
        <Row gap={12}>
          <Button kind="filled" type="submit" busy={confirm.isPending}>
            {t('owner.signIn.enter')}
          </Button>
          <Button kind="plain" onClick={onBack}>
            {t('owner.signIn.otherEmail')}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}
