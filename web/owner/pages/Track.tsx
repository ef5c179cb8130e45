import { Page } from '#ui/Layout.tsx'
import { useText } from '../text.ts'

export function Track() {
  const { t } = useText()
  return (
    <Page>
      <h1>{t('owner.track.title')}</h1>
    </Page>
  )
}
