import { useMutation } from '@tanstack/react-query'
import { people } from '#people/contract'
import { telling } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import { Button, ButtonLink } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Code } from '../kit/Code.tsx'
import { useText } from '../text.ts'
import { Door } from './Door.tsx'
import style from './signIn.module.css'

/** By a one-time link: a name and a password, then the second factor to keep. */
export function Invite({ token }: { readonly token: string }) {
  const { t } = useText()
  const accept = useMutation(telling(people.acceptInvite))
  const reason = (field: string) =>
    accept.error instanceof Problem ? accept.error.reason(field) : undefined
  if (accept.data) return <SecondFactor {...accept.data} />
  return (
    <Door title={t('desk.invite.title')}>
      <form
        className={style['form']}
        onSubmit={(event) => {
          event.preventDefault()
          const said = new FormData(event.currentTarget)
          accept.mutate({
            // The token came from the address; the server checks its shape.
            invite: token as `inv_${string}`,
            name: String(said.get('name')),
            password: String(said.get('password')),
          })
        }}
      >
        <Field
          label={t('desk.invite.name')}
          name="name"
          autoComplete="name"
          required
          error={reason('name')}
        />
        <Field
          label={t('desk.signIn.password')}
          hint={t('desk.invite.passwordHint')}
          name="password"
          type="password"
          minLength={10}
          autoComplete="new-password"
          required
          error={reason('password')}
        />
        {accept.error ? <Refused problem={accept.error} /> : null}
        <div>
          <Button kind="filled" type="submit" busy={accept.isPending}>
            {t('desk.invite.accept')}
          </Button>
        </div>
      </form>
    </Door>
  )
}

type Factor = { readonly email: string; readonly secondFactorUri: string }

function SecondFactor({ email, secondFactorUri }: Factor) {
  const { t } = useText()
  const secret = new URL(secondFactorUri).searchParams.get('secret') ?? ''
  return (
    <Door title={t('desk.invite.factorTitle')}>
      <p>{t('desk.invite.factor', { email })}</p>
      <Code text={secondFactorUri} label={t('desk.invite.factorTitle')} />
      <p>
        {t('desk.invite.secret')} <code className={style['secret']}>{secret}</code>
      </p>
      <p>
        <ButtonLink href="/" kind="filled">
          {t('desk.signIn.enter')}
        </ButtonLink>
      </p>
    </Door>
  )
}
