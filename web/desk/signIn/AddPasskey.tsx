import { useMutation } from '@tanstack/react-query'
import { people } from '#people/contract'
import { call } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconFingerprint } from '#ui/icons.ts'
import { Refused } from '#ui/Refused.tsx'
import { useText } from '../text.ts'

/** Keeps a passkey of this device, so that the next sign-in is one touch. */
export function AddPasskey() {
  const { t } = useText()
  const name = navigator.platform || 'passkey'
  const add = useMutation({
    mutationFn: async () => {
      const { startRegistration } = await import('@simplewebauthn/browser')
      const { challenge, options } = await call(people.passkeyOffer, {})
      // The server sends WebAuthn options as they are; our contract leaves them opaque.
      const response = await startRegistration({ optionsJSON: options as never })
      return call(people.passkeyAdd, { challenge, name, response: { ...response } })
    },
  })
  const refused = add.error instanceof Problem
  const stopped = add.isError && !refused
  return (
    <div>
      <Button busy={add.isPending} onClick={() => add.mutate()}>
        <Icon of={IconFingerprint} />
        {t('desk.passkey.add')}
      </Button>
      <p role="status">
        {add.isSuccess ? t('desk.passkey.added') : stopped ? t('desk.signIn.passkeyStopped') : ''}
      </p>
      {refused ? <Refused problem={add.error} /> : null}
    </div>
  )
}
