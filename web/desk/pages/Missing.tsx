import { ButtonLink } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import { useText } from '../text.ts'

export function Missing() {
  const { t } = useText()
  return (
    <DeskPage title={t('page.missing.title')}>
      <EmptyState
        title={t('page.missing.detail')}
        action={<ButtonLink href="/">{t('page.missing.action')}</ButtonLink>}
      />
    </DeskPage>
  )
}
