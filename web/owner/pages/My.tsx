import { Page } from '#ui/Layout.tsx'
import { useText } from '../text.ts'

export function My() {
  const { t } = useText()
  return (
    <Page>
      <h1>{t('owner.my.title')}</h1>
    </Page>
  )
}
