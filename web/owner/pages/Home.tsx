import { Page } from '#ui/Layout.tsx'
import { useText } from '../text.ts'

export function Home() {
  const { t } = useText()
  return (
    <Page>
      <h1>{t('owner.home.title')}</h1>
    </Page>
  )
}
