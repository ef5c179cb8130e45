import { Page } from '#ui/Layout.tsx'
import { useText } from '../text.ts'

export function SignIn() {
  const { t } = useText()
  return (
    <Page>
      <h1>{t('owner.signIn.title')}</h1>
    </Page>
  )
}
