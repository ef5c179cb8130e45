import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { asking } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import { people } from '#people/contract'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconFingerprint } from '#ui/icons.ts'
import { Page, Stack } from '#ui/Layout.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Heading } from '../Heading.tsx'
import { CodeForm } from '../my/CodeForm.tsx'
import { EmailForm } from '../my/EmailForm.tsx'
import { askPasskey } from '../my/passkeys.ts'
import { guessMarket, useMarkets } from '../market.ts'
import style from '../owner.module.css'
import { useText } from '../text.ts'

/** A code by e-mail, in two steps; or the passkey of this device. No password to forget. */
export function SignIn() {
  const { t } = useText()
  const queries = useQueryClient()
  const [, go] = useLocation()
  const markets = useMarkets()
  const session = useQuery(asking(people.session, {}))
  const [chosen, setMarket] = useState<string>()
  const [email, setEmail] = useState<string>()
  const market = chosen ?? guessMarket(markets.data?.items ?? [])
  const enter = async () => {
    await queries.invalidateQueries()
    go('/my')
  }
  const key = useMutation({ mutationFn: askPasskey, onSuccess: enter })
  return (
    <Page>
      <Heading>{t('owner.signIn.title')}</Heading>
      <p>{t('owner.signIn.why')}</p>
      {markets.error ? (
        <Refused problem={markets.error} retry={() => void markets.refetch()} />
      ) : !market ? (
        <Skeleton of="card" count={1} />
      ) : email === undefined ? (
        <Stack gap={24}>
          <EmailForm
            market={market}
            markets={markets.data?.items ?? []}
            onMarket={setMarket}
            onSent={setEmail}
          />
          <p className={style['or']}>{t('owner.home.or')}</p>
          <div>
            <Button busy={key.isPending} onClick={() => key.mutate()}>
              <Icon of={IconFingerprint} />
              {t('owner.signIn.passkey')}
            </Button>
          </div>
          {key.error instanceof Problem ? <Refused problem={key.error} /> : null}
          <p role="status">
            {key.error && !(key.error instanceof Problem) ? t('owner.passkey.stopped') : ''}
          </p>
        </Stack>
      ) : (
        <CodeForm
          market={market}
          email={email}
          onBack={() => setEmail(undefined)}
          onEntered={() => void enter()}
        />
      )}
      {session.data?.demo ? (
        <Notice title={t('owner.signIn.demo')}>{t('owner.signIn.demoHint')}</Notice>
      ) : null}
    </Page>
  )
}
