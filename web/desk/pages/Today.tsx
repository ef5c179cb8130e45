import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { repairs } from '#repairs/contract'
import { localeOf } from '#shared/messages'
import { asking } from '#lib/call.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { Asked } from '../kit/Asked.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import { Table } from '../kit/Table.tsx'
import { useRepairColumns } from '../repairs/repairColumns.tsx'
import style from '../repairs/repairs.module.css'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'

const doors = [
  ['late', 'failed'],
  ['atRisk', 'risk'],
  ['waitingOnOwner', 'waiting'],
  ['waitingForPart', 'closed'],
] as const

/** Four numbers that are doors, then what needs a hand first. */
export function Today() {
  const { t, format, language } = useText()
  const { market, site, may } = useDesk()
  const today = useQuery(asking(repairs.today, { market: market.id, ...(site ? { site } : {}) }))
  const columns = useRepairColumns([
    'number',
    'device',
    'trouble',
    'stage',
    'waiting',
    'promise',
    'technician',
  ])
  const day = new Intl.DateTimeFormat(localeOf(language, market.id), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: market.timeZone,
  }).format()
  return (
    <DeskPage
      title={t('desk.nav.today')}
      note={day}
      actions={<ButtonLink href="/repairs?hand=open">{t('desk.today.all')}</ButtonLink>}
    >
      <Asked of={today}>
        {(numbers) => (
          <div className={style['today']}>
            <nav className={style['doors']} aria-label={t('desk.today.doors')}>
              {doors.map(([hand, meaning]) => (
                <Link key={hand} href={`/repairs?hand=${hand}`} className={style['door'] ?? ''}>
                  <Meaning is={meaning}>{t(`desk.hand.${hand}`)}</Meaning>
                  <strong>{format.number(numbers[hand])}</strong>
                </Link>
              ))}
            </nav>
            {numbers.items.length > 0 ? (
              <Table
                label={t('desk.today.list')}
                columns={columns}
                rows={numbers.items}
                keyOf={({ id }) => id}
                href={({ id }) => `/repairs/${id}`}
              />
            ) : (
              <EmptyState
                title={t('desk.empty')}
                action={
                  may('repairs.intake') ? (
                    <ButtonLink href="/intake" kind="filled">
                      {t('desk.intake.open')}
                    </ButtonLink>
                  ) : null
                }
              >
                {t('desk.today.emptyHint')}
              </EmptyState>
            )}
          </div>
        )}
      </Asked>
    </DeskPage>
  )
}
