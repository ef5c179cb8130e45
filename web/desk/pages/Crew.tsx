import { ButtonLink } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Absences } from '../crew/Absences.tsx'
import style from '../crew/crew.module.css'
import { CrewImport } from '../crew/CrewImport.tsx'
import { CrewTable } from '../crew/CrewTable.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import { Pick } from '../kit/Pick.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import { useTerritory } from '../visits/useTerritory.ts'

/** Who drives out from a site: shifts, skills, what is in the van, and who is away. */
export function Crew() {
  const { t } = useText()
  const { may } = useDesk()
  const { at, sites, choose } = useTerritory()
  return (
    <DeskPage
      title={t('desk.crew')}
      actions={
        <>
          <Pick
            label={t('desk.where.site')}
            value={at?.id ?? ''}
            onChange={choose}
            options={sites.map(({ id, name }) => [id, name])}
          />
          <ButtonLink href={at ? `/visits?at=${at.id}` : '/visits'}>
            {t('desk.nav.visits')}
          </ButtonLink>
        </>
      }
    >
      {at ? (
        <>
          <CrewTable key={at.id} at={at} />
          <div className={style['beside']}>
            {may('crew.absences') ? <Absences key={at.id} at={at} /> : null}
            {may('crew.import') ? <CrewImport key={at.id} at={at} /> : null}
          </div>
        </>
      ) : (
        <EmptyState title={t('desk.visits.noSite')}>{t('desk.visits.noSiteHint')}</EmptyState>
      )}
    </DeskPage>
  )
}
