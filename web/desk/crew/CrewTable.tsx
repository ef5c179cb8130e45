import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SiteView } from '#partners/contract'
import { crew, type CrewView } from '#crew/contract'
import { asking } from '#lib/call.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { Asked } from '../kit/Asked.tsx'
import { type Column, Table } from '../kit/Table.tsx'
import { useDesk } from '../session.tsx'
import { useKnown, useText } from '../text.ts'
import style from './crew.module.css'
import { CrewDialog } from './CrewDialog.tsx'
import { useWeek } from './useWeek.ts'

/** Who drives out from a site, one line each. */
export function CrewTable({ at }: { readonly at: SiteView }) {
  const { t } = useText()
  const { may } = useDesk()
  const [editing, setEditing] = useState<CrewView>()
  const asked = useQuery(asking(crew.list, { site: at.id }))
  const columns = useColumns(may('crew.put') ? setEditing : undefined)
  return (
    <>
      <Asked of={asked}>
        {({ items, skills, parts }) => (
          <>
            {items.length === 0 ? (
              <EmptyState title={t('desk.crew.none')}>{t('desk.crew.noneHint')}</EmptyState>
            ) : (
              <Table
                label={t('desk.crew')}
                columns={columns}
                rows={items.toSorted((one, other) => Number(other.active) - Number(one.active))}
                keyOf={({ technician }) => technician}
              />
            )}
            {editing ? (
              <CrewDialog
                key={editing.technician}
                member={editing}
                skills={skills}
                parts={parts}
                onClose={() => setEditing(undefined)}
              />
            ) : null}
          </>
        )}
      </Asked>
    </>
  )
}

function useColumns(edit: ((member: CrewView) => void) | undefined): Column<CrewView>[] {
  const { t, format } = useText()
  const known = useKnown()
  const week = useWeek()
  const names = (area: string, codes: readonly string[]) =>
    codes.map((code) => known(area, code)).join(' · ')
  return [
    {
      id: 'name',
      name: t('desk.column.technician'),
      cell: (member) => (edit ? <EditName of={member} onEdit={edit} /> : member.name),
    },
    {
      id: 'active',
      name: t('desk.crew.state'),
      cell: ({ active }) => (
        <Meaning is={active ? 'good' : 'closed'}>
          {t(active ? 'desk.crew.yes' : 'desk.crew.no')}
        </Meaning>
      ),
    },
    { id: 'week', name: t('desk.crew.week'), cell: ({ weekly }) => week(weekly) },
    {
      id: 'skills',
      name: t('desk.visits.skills'),
      cell: ({ skills }) => names('desk.visitSkill.', skills),
    },
    {
      id: 'kit',
      name: t('desk.crew.kit'),
      cell: ({ kit }) => names('desk.component.', kit),
    },
    {
      id: 'max',
      name: t('desk.crew.visitsMax'),
      end: true,
      cell: ({ active, visitsMax }) => (active ? format.number(visitsMax) : ''),
    },
  ]
}

type NameProps = { readonly of: CrewView; readonly onEdit: (member: CrewView) => void }

function EditName({ of: member, onEdit }: NameProps) {
  const { t } = useText()
  const { name } = member
  return (
    <button
      type="button"
      className={style['name']}
      aria-label={t('desk.crew.edit', { name })}
      onClick={() => onEdit(member)}
    >
      {name}
    </button>
  )
}
