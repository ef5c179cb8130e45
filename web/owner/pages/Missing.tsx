import { ButtonLink } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Layout.tsx'
import { useText } from '../text.ts'

export function Missing() {
  const { t } = useText()
  return (
    <Page>
      <EmptyState
        title={t('page.missing.title')}
        action={<ButtonLink href="/">{t('page.missing.action')}</ButtonLink>}
      >
        {t('page.missing.detail')}
      </EmptyState>
    </Page>
  )
}
