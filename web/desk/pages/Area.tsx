import { EmptyState } from '#ui/EmptyState.tsx'
import { Stack } from '#ui/Layout.tsx'
import type { AreaName } from '../shell/areas.ts'
import { useText } from '../text.ts'

/** Stands in for each work area until its own page is written. */
export function Area({ name }: { readonly name: AreaName }) {
  const { t } = useText()
  return (
    <Stack gap={24}>
      <h1>{t(name)}</h1>
      <EmptyState title={t('desk.empty')} />
    </Stack>
  )
}
