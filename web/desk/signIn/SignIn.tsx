import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { people } from '#people/contract'
import { asking, call, telling } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconFingerprint } from '#ui/icons.ts'
import { Refused } from '#ui/Refused.tsx'
import { useText } from '../text.ts'
import { DemoPeople } from './DemoPeople.tsx'
import { Door } from './Door.tsx'
import style from './signIn.module.css'

/** E-mail and password, then the second factor; or a passkey; in the demo, one tap. */
export function SignIn() {
  const { t } = useText()
  const session = useQuery(asking(people.session, {}))
  return (
    <Door title={t('desk.signIn.title')}>
      {session.data?.demo ? <DemoPeople /> : null}
      <PasswordForm />
    </Door>
  )
}

function PasswordForm() {
  const { t } = useText()
  const queries = useQueryClient()
  const [needsCode, setNeedsCode] = useState(false)
  const enter = () => queries.invalidateQueries()
  const sign = useMutation({
    ...telling(people.signIn),
    onSuccess: enter,
    onError: (error) =>
      error instanceof Problem && error.code === 'people.secondFactorNeeded' && setNeedsCode(true),
  })
  const key = useMutation({ mutationFn: askPasskey, onSuccess: enter })
  // What stands at a field already is not said twice, and a missing code is only a next question.
  const said =
    sign.error instanceof Problem &&
    (sign.error.errors.length > 0 || sign.error.code === 'people.secondFactorNeeded')
  const reason = (field: string) =>
    sign.error instanceof Problem ? sign.error.reason(field) : undefined
  return (
    <form
      className={style['form']}
      onSubmit={(event) => {
        event.preventDefault()
        const said = new FormData(event.currentTarget)
        const code = String(said.get('code') ?? '').replaceAll(/\s/g, '')
        sign.mutate({
          email: String(said.get('email')),
          password: String(said.get('password')),
          ...(code ? { code } : {}),
        })
      }}
    >
      <Field
        label={t('desk.signIn.email')}
        name="email"
        type="email"
        autoComplete="username webauthn"
        required
        error={reason('email')}
      />
      <Field
        label={t('desk.signIn.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        error={reason('password')}
      />
      {needsCode ? (
        <Field
          label={t('desk.signIn.code')}
          hint={t('desk.signIn.codeHint')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          // It appears as the next question of the form.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          error={reason('code')}
        />
      ) : null}
      {sign.error && !said ? <Refused problem={sign.error} /> : null}
      <div className={style['buttons']}>
        <Button kind="filled" type="submit" busy={sign.isPending}>
          {t('desk.signIn.enter')}
        </Button>
        <Button busy={key.isPending} onClick={() => key.mutate()}>
          <Icon of={IconFingerprint} />
          {t('desk.signIn.passkey')}
        </Button>
      </div>
      {key.error instanceof Problem ? <Refused problem={key.error} /> : null}
      {key.error && !(key.error instanceof Problem) ? (
        <p role="alert">{t('desk.signIn.passkeyStopped')}</p>
      ) : null}
    </form>
  )
}

async function askPasskey() {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const { challenge, options } = await call(people.passkeyChallenge, {})
  // The server sends WebAuthn options as they are; our contract leaves them opaque.
  const optionsJSON = options as Parameters<typeof startAuthentication>[0]['optionsJSON'] & object
  const response = await startAuthentication({ optionsJSON: optionsJSON as never })
  return call(people.passkeySignIn, { challenge, response: { ...response } })
}
