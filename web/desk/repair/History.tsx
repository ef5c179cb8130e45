import { useQuery } from '@tanstack/react-query'
import { repairs, type RepairView } from '#repairs/contract'
import { asking } from '#lib/call.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { Timeline } from '#ui/Timeline.tsx'
import { When } from '#ui/When.tsx'
import { Asked } from '../kit/Asked.tsx'
import { useText } from '../text.ts'
import style from './repair.module.css'

/** Everything that happened, from the facts themselves. */
export function History({ repair }: { readonly repair: RepairView }) {
  const { t } = useText()
  const asked = useQuery(asking(repairs.timeline, { repair: repair.id }))
  return (
    <section className={style['part']}>
      <Disclosure summary={t('desk.timeline')}>
        <Asked of={asked} shape="text">
          {({ items }) => (
            <Timeline
              events={items.map(({ id, words, at, by }) => ({
                id,
                title: words,
                at: (
                  <>
                    <When at={at} timeZone={repair.timeZone} /> · {by}
                  </>
                ),
              }))}
            />
          )}
        </Asked>
      </Disclosure>
    </section>
  )
}
