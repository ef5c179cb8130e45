import { Page, Stack } from '#ui/Layout.tsx'
import { useText } from '../text.ts'
import { Forms } from './Forms.tsx'
import { States } from './States.tsx'
import { Telling } from './Telling.tsx'

/**
 * Every component in every state. Its own words are samples and stay untranslated: it never ships.
 */
export function Kit() {
  const { t } = useText()
  return (
    <Page wide>
      <h1>{t('owner.home.title')}</h1>
      <Stack gap={40}>
        <Telling />
        <Forms />
        <States />
      </Stack>
    </Page>
  )
}
