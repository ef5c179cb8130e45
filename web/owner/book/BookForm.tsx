import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { asking, call, newKey } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import { partners } from '#partners/contract'
import { people } from '#people/contract'
import { repairs } from '#repairs/contract'
import { isId } from '#shared/ids'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Stack } from '#ui/Layout.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Heading } from '../Heading.tsx'
import { keepTold, toldNumber } from '../told.ts'
import { useText } from '../text.ts'
import { hrefOf, type Trouble, useTrouble } from '../trouble.ts'
import { type Booking, bookingOf } from './bookingOf.ts'
import { Details } from './Details.tsx'
import { SlotPicker } from './SlotPicker.tsx'
import { Summary } from './Summary.tsx'

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
  const book = useBooking(() => change({ slot: undefined }))
  const failed = site.error ?? session.error
  const missing = !parcel && !trouble.slot ? t('owner.slot.choose') : undefined
  const taken = book.error instanceof Problem && isTaken(book.error)
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
              parcel={parcel}
              number={trouble.device ? undefined : toldNumber(trouble.four)}
              error={book.error}
            />
          </Card>
        ) : null}
        <Summary trouble={trouble} site={site.data} />
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

/** Books once, however often the same is sent: what is equal has an equal key. */
function useBooking(onTaken: () => void) {
  const queries = useQueryClient()
  const [, go] = useLocation()
  const keys = useRef(new Map<string, string>())
  return useMutation({
    mutationFn: (booking: Booking) => {
      const said = JSON.stringify(booking)
      const key = keys.current.get(said) ?? newKey()
      keys.current.set(said, key)
      return call(repairs.book, booking, { key })
    },
    onSuccess: ({ token }) => {
      keepTold('words', '')
      keepTold('number', '')
      go(`/book?done=${token}`, { replace: true })
    },
    onError: (error) => {
      // A refusal is final for this key; only a lost answer is asked for again with it.
      if (error instanceof Problem) keys.current.clear()
      if (!(error instanceof Problem && isTaken(error))) return
      onTaken()
      void queries.invalidateQueries({ queryKey: ['scheduling.slots'] })
    },
  })
}

function isTaken({ code }: Problem): boolean {
  return ['scheduling.slotTaken', 'repairs.slotTaken', 'scheduling.noSuchSlot'].includes(code)
}
