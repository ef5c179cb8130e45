import { ButtonLink } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, Stack } from '#ui/Layout.tsx'
import { Heading } from '../Heading.tsx'
import { useText } from '../text.ts'

export function Missing() {
  const { t } = useText()
  return (
    <Page>
      <Stack>
        <Heading>{t('page.missing.title')}</Heading>
        <EmptyState
          title={t('page.missing.detail')}
          action={<ButtonLink href="/">{t('page.missing.action')}</ButtonLink>}
        />
      </Stack>
    </Page>
  )
}
