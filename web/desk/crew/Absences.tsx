import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SiteView } from '#partners/contract'
import { visits } from '#visits/contract'
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
import { AbsenceDialog, type Left } from './AbsenceDialog.tsx'
import style from './crew.module.css'

/** Who is away, and what becomes of their visits. */
export function Absences({ at }: { readonly at: SiteView }) {
  const { t } = useText()
  const { may } = useDesk()
  const again = useAgain()
  const [adding, setAdding] = useState(false)
  const [left, setLeft] = useState<Left>()
  const asked = useQuery(asking(visits.absences, { site: at.id }))
  const drop = useMutation({
    ...telling(visits.dropAbsence),
    onSuccess: () => setLeft(undefined),
    onSettled: again,
  })
  return (
    <Card
      title={t('desk.crew.absences')}
      aside={
        may('visits.addAbsence') ? (
          <Button onClick={() => setAdding(true)}>{t('desk.crew.addAbsence')}</Button>
        ) : null
      }
    >
      {left ? (
        <Notice kind={left.left > 0 ? 'risk' : 'good'} live>
          {t('desk.crew.passedOn', { moved: left.moved, left: left.left })}
        </Notice>
      ) : null}
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
                  {may('visits.dropAbsence') ? (
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
      {adding ? <AbsenceDialog at={at} onClose={() => setAdding(false)} onLeft={setLeft} /> : null}
    </Card>
  )
}
