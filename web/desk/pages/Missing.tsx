import { ButtonLink } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Stack } from '#ui/Layout.tsx'
import { useText } from '../text.ts'

export function Missing() {
  const { t } = useText()
  return (
    <Stack>
      <EmptyState
        title={t('page.missing.title')}
        action={<ButtonLink href="/">{t('page.missing.action')}</ButtonLink>}
      >
        {t('page.missing.detail')}
      </EmptyState>
    </Stack>
  )
}
