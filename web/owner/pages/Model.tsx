import { Page } from '#ui/Layout.tsx'
import { useText } from '../text.ts'

export function Model() {
  const { t } = useText()
  return (
    <Page>
      <h1>{t('owner.model.title')}</h1>
    </Page>
  )
}
