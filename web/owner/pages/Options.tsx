import { Page } from '#ui/Layout.tsx'
import { useText } from '../text.ts'

export function Options() {
  const { t } = useText()
  return (
    <Page>
      <h1>{t('owner.options.title')}</h1>
    </Page>
  )
}
