import { useMutation } from '@tanstack/react-query'
import { Problem } from '#lib/problem.ts'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconFingerprint } from '#ui/icons.ts'
import { Refused } from '#ui/Refused.tsx'
import { useText } from '../text.ts'
import { addPasskey } from './passkeys.ts'

/** Offers a passkey where the browser can make one: the next sign-in is then one touch. */
export function AddPasskey() {
  const { t } = useText()
  const add = useMutation({ mutationFn: () => addPasskey(navigator.platform || 'passkey') })
  if (!('PublicKeyCredential' in window)) return null
  const said = add.isSuccess
    ? t('owner.passkey.added')
    : add.error
      ? t('owner.passkey.stopped')
      : ''
  return (
    <>
      <Button busy={add.isPending} onClick={() => add.mutate()}>
        <Icon of={IconFingerprint} />
        {t('owner.passkey.add')}
      </Button>
      {add.error instanceof Problem ? (
        <Refused problem={add.error} />
      ) : (
        <span role="status">{said}</span>
      )}
    </>
  )
}
