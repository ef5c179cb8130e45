import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import { asking } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import { partners } from '#partners/contract'
import { people } from '#people/contract'
import { isId } from '#shared/ids'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Stack } from '#ui/Layout.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Heading } from '../Heading.tsx'
import { toldNumber } from '../told.ts'
import { useText } from '../text.ts'
import { hrefOf, type Trouble, useTrouble } from '../trouble.ts'
import { bookingOf } from './bookingOf.ts'
import { Details } from './Details.tsx'
import { SlotPicker } from './SlotPicker.tsx'
import { Summary } from './Summary.tsx'
import { useBooking } from './useBooking.ts'

/** When, who, and one button; a time that was taken meanwhile loses nothing that was typed. */
export function BookForm({ trouble }: { readonly trouble: Trouble }) {
  const { t, language } = useText()
  const [, change] = useTrouble()
  const parcel = trouble.way === 'parcel'
  const id = isId('sit', trouble.site ?? '') ? trouble.site : undefined
  const site = useQuery({
    ...asking(partners.site, { site: id as `sit_${string}` }), // isId has just seen it.
    enabled: id !== undefined && !parcel,
  })
  const session = useQuery(asking(people.session, {}))
  const queries = useQueryClient()
  const book = useBooking((problem) => {
    if (!isTaken(problem)) return
    change({ slot: undefined })
    void queries.invalidateQueries({ queryKey: ['scheduling.slots'] })
  })
  const failed = site.error ?? session.error
  const missing = !parcel && !trouble.slot ? t('owner.slot.choose') : undefined
  const taken = isTaken(book.error)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!missing) book.mutate(bookingOf(trouble, new FormData(event.currentTarget), language))
      }}
    >
      <Stack gap={24}>
        <Stack gap={8}>
          <Link href={hrefOf('/options', trouble)}>{t('owner.book.back')}</Link>
          <Heading>{parcel ? t('owner.book.parcelTitle') : t('owner.book.counterTitle')}</Heading>
        </Stack>
        {failed ? <Refused problem={failed} retry={() => location.reload()} /> : null}
        {!parcel && site.isLoading ? <Skeleton of="card" count={1} /> : null}
        {site.data && !parcel ? (
          <Card title={t('owner.slot.title')}>
            {taken ? <Refused problem={book.error}>{t('owner.slot.keptTyped')}</Refused> : null}
            <p>
              {site.data.name}, {site.data.place.line}, {site.data.place.city}
            </p>
            <SlotPicker
              site={site.data.id}
              city={site.data.place.city}
              value={trouble.slot}
              onChange={(slot) => change({ slot })}
            />
          </Card>
        ) : null}
        {parcel ? <Notice kind="risk">{t('owner.before.battery')}</Notice> : null}
        {session.data ? (
          <Card title={t('owner.contact.title')}>
            <Details
              session={session.data}
              address={parcel ? { hint: t('owner.contact.addressHint') } : undefined}
              number={trouble.device ? undefined : toldNumber(trouble.four)}
              error={book.error}
            />
          </Card>
        ) : null}
        <Summary
          trouble={trouble}
          name={site.data?.name ?? t(`way.${parcel ? 'parcel' : 'counter'}`)}
          timeZone={site.data?.timeZone}
        />
        {book.error && !taken ? <Refused problem={book.error} /> : null}
        <div>
          <Button kind="filled" type="submit" reason={missing} busy={book.isPending}>
            {parcel ? t('owner.book.parcel') : t('owner.book.counter')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

function isTaken(problem: unknown): boolean {
  return (
    problem instanceof Problem &&
    ['scheduling.slotTaken', 'repairs.slotTaken', 'scheduling.noSuchSlot'].includes(problem.code)
  )
}
