import { useSearchParams } from 'wouter'
import { Tabs } from '#ui/Tabs.tsx'
import { Appeals } from '../coverage/Appeals.tsx'
import { Campaigns } from '../coverage/Campaigns.tsx'
import { Rules } from '../coverage/Rules.tsx'
import { TryCase } from '../coverage/TryCase.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'

const panels = { rules: Rules, try: TryCase, campaigns: Campaigns, appeals: Appeals } as const
type Panel = keyof typeof panels

/** What is promised where, who pays in a case, and what is given beyond. */
export function Coverage() {
  const { t } = useText()
  const { may } = useDesk()
  const [search, setSearch] = useSearchParams()
  const shown = (['rules', 'try', 'campaigns', 'appeals'] as const).filter(
    (id) => id === 'rules' || id === 'try' || may(`promises.${id}`),
  )
  const asked = search.get('show')
  const value = shown.find((id) => id === asked) ?? 'rules'
  const Shown = panels[value]
  return (
    <DeskPage title={t('desk.nav.coverage')} note={t('desk.cover.hint')}>
      <Tabs<Panel>
        label={t('desk.nav.coverage')}
        tabs={shown.map((id) => ({ id, label: t(`desk.cover.${id}`) }))}
        value={value}
        onChange={(id) => setSearch({ show: id }, { replace: true })}
      >
        <Shown />
      </Tabs>
    </DeskPage>
  )
}
