import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SiteView } from '#partners/contract'
import { crew } from '#crew/contract'
import { asking, telling } from '#lib/call.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { IconTrash } from '#ui/icons.ts'
import { Notice } from '#ui/Notice.tsx'
import { Refused } from '#ui/Refused.tsx'
import { OnDay } from '#ui/When.tsx'
import { Asked } from '../kit/Asked.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import { useAgain } from '../visits/useGiving.ts'
import { AbsenceDialog } from './AbsenceDialog.tsx'
import style from './crew.module.css'
import { LeftOver } from './LeftOver.tsx'

/** Who is away, and what becomes of their visits. */
export function Absences({ at }: { readonly at: SiteView }) {
  const { t } = useText()
  const { may } = useDesk()
  const again = useAgain()
  const [adding, setAdding] = useState(false)
  const [days, setDays] = useState<number>()
  const asked = useQuery(asking(crew.absences, { site: at.id }))
  const drop = useMutation({
    ...telling(crew.dropAbsence),
    onSuccess: () => setDays(undefined),
    onSettled: again,
  })
  return (
    <Card
      title={t('desk.crew.absences')}
      aside={
        may('crew.addAbsence') ? (
          <Button onClick={() => setAdding(true)}>{t('desk.crew.addAbsence')}</Button>
        ) : null
      }
    >
      {days === undefined ? null : (
        <Notice kind="good" live>
          {t('desk.crew.passedOn', { days })}
        </Notice>
      )}
      {may('visits.unassigned') ? <LeftOver at={at} /> : null}
      {drop.error ? <Refused problem={drop.error} /> : null}
      <Asked of={asked} shape="text">
        {({ items }) =>
          items.length === 0 ? (
            <p className={style['soft']}>{t('desk.crew.noAbsence')}</p>
          ) : (
            <ul className={style['absences']}>
              {items.map(({ id, name, from, to, reason }) => (
                <li key={id}>
                  <span>
                    <strong>{name}</strong>{' '}
                    <span className={style['soft']}>
                      <OnDay day={from} />
                      {from === to ? null : (
                        <>
                          –<OnDay day={to} />
                        </>
                      )}
                      {` · ${reason}`}
                    </span>
                  </span>
                  {may('crew.dropAbsence') ? (
                    <IconButton
                      of={IconTrash}
                      label={t('desk.crew.dropAbsence', { name })}
                      onClick={() => drop.mutate({ absence: id })}
                    />
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
      {adding ? <AbsenceDialog at={at} onClose={() => setAdding(false)} onSaved={setDays} /> : null}
    </Card>
  )
}
