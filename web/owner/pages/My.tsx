import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { asking, telling } from '#lib/call.ts'
import { people, type SessionView } from '#people/contract'
import { Button, ButtonLink } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { IconUser } from '#ui/icons.ts'
import { Page, Row, Soft, Stack } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Heading } from '../Heading.tsx'
import { AddPasskey } from '../my/AddPasskey.tsx'
import { MyDevices } from '../my/MyDevices.tsx'
import { MyRepairs } from '../my/MyRepairs.tsx'
import { useText } from '../text.ts'

/** What is mine: devices and repairs, for whoever is signed in. */
export function My() {
  const { t } = useText()
  const session = useQuery(asking(people.session, {}))
  return (
    <Page>
      <Heading>{t('owner.my.title')}</Heading>
      {session.error ? (
        <Refused problem={session.error} retry={() => void session.refetch()} />
      ) : !session.data ? (
        <Skeleton of="card" count={2} />
      ) : session.data.kind === 'anonymous' ? (
        <EmptyState
          icon={IconUser}
          title={t('owner.my.signedOut')}
          action={
            <ButtonLink kind="filled" href="/sign-in">
              {t('owner.signIn.title')}
            </ButtonLink>
          }
        >
          {t('owner.my.signedOutDetail')}
        </EmptyState>
      ) : (
        <Mine session={session.data} />
      )}
    </Page>
  )
}

function Mine({ session }: { readonly session: SessionView }) {
  const { t } = useText()
  const queries = useQueryClient()
  const leave = useMutation({
    ...telling(people.signOut),
    onSuccess: () => queries.resetQueries(),
  })
  return (
    <Stack gap={40}>
      <MyRepairs />
      <MyDevices market={session.market} />
      <section>
        <Stack gap={12}>
          <h2>{t('owner.my.account')}</h2>
          <Soft>{session.email ?? session.name}</Soft>
          {leave.error ? <Refused problem={leave.error} /> : null}
          <Row gap={12}>
            <AddPasskey />
            <Button busy={leave.isPending} onClick={() => leave.mutate({})}>
              {t('owner.my.signOut')}
            </Button>
          </Row>
        </Stack>
      </section>
    </Stack>
  )
}
