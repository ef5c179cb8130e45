import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { asking } from '#lib/call.ts'
import { people } from '#people/contract'
import { repairs } from '#repairs/contract'
import { Button, ButtonLink } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Stack } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { bookingOf } from '../book/bookingOf.ts'
import { Details } from '../book/Details.tsx'
import { Summary } from '../book/Summary.tsx'
import { useBooking } from '../book/useBooking.ts'
import { Heading } from '../Heading.tsx'
import { toldNumber } from '../told.ts'
import { useText } from '../text.ts'
import { hrefOf, noTime, type Trouble, unitOf, useTrouble } from '../trouble.ts'
import { Kept } from './Kept.tsx'
import { useHold } from './useHold.ts'
import { type Where, whereOf } from './where.ts'
import { WhereForm } from './WhereForm.tsx'
import { Windows } from './Windows.tsx'
import { bestOf, isLost } from './windowsOf.ts'

type Props = { readonly trouble: Trouble }

/** Where, when, who, and one button: a technician comes to the owner. */
export function VisitForm({ trouble }: Props) {
  const { t } = useText()
  const where = whereOf(trouble)
  return (
    <Stack gap={24}>
      <Stack gap={8}>
        <Link href={hrefOf('/options', trouble)}>{t('owner.book.back')}</Link>
        <Heading>{t('owner.visit.bookTitle')}</Heading>
      </Stack>
      <Card title={t('owner.visit.where')}>
        <WhereForm />
      </Card>
      {where ? <BookVisit trouble={trouble} where={where} /> : null}
    </Stack>
  )
}

function BookVisit({ trouble, where }: Props & { readonly where: Where }) {
  const { t, language } = useText()
  const { market = '', symptom = '', slot } = trouble
  const input = { market, symptom, ...unitOf(trouble), ...where }
  const slots = useQuery(asking(repairs.visitSlots, input))
  const session = useQuery(asking(people.session, {}))
  const hold = useHold(input)
  const book = useBooking(hold.refused)
  if (slots.error) {
    return (
      <Refused problem={slots.error} retry={() => void slots.refetch()}>
        <ButtonLink href={hrefOf('/options', trouble)}>{t('owner.book.back')}</ButtonLink>
      </Refused>
    )
  }
  const missing = slot ? undefined : t('owner.slot.choose')
  // Nobody types a name and an address for a time that there is not.
  const none = slots.data && !slot && bestOf(slots.data).length === 0
  if (none) {
    return (
      <Card title={t('owner.visit.when')}>
        <Time trouble={trouble} slots={slots} hold={hold} />
      </Card>
    )
  }
  const postcode =
    'near' in where ? { is: where.near, hint: t('owner.visit.postcodeAbove') } : undefined
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!missing) book.mutate(bookingOf(trouble, new FormData(event.currentTarget), language))
      }}
    >
      <Stack gap={24}>
        <Card title={t('owner.visit.when')}>
          <Time trouble={trouble} slots={slots} hold={hold} />
        </Card>
        {session.error ? (
          <Refused problem={session.error} retry={() => void session.refetch()} />
        ) : null}
        {session.data ? (
          <Card title={t('owner.contact.title')}>
            <Details
              session={session.data}
              address={{ hint: t('owner.visit.addressHint'), postcode }}
              number={trouble.device ? undefined : toldNumber(trouble.four)}
              error={book.error}
            />
          </Card>
        ) : null}
        <Summary trouble={trouble} name={t('owner.visit.title')} timeZone={slots.data?.timeZone} />
        {book.error && !isLost(book.error) ? <Refused problem={book.error} /> : null}
        <div>
          <Button kind="filled" type="submit" reason={missing} busy={book.isPending}>
            {t('owner.visit.book')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

type TimeProps = Props & {
  readonly slots: Parameters<typeof Windows>[0]['asked']
  readonly hold: ReturnType<typeof useHold>
}

/** The windows, or the one that is kept. */
function Time({ trouble, slots, hold }: TimeProps) {
  const { t } = useText()
  const [, change] = useTrouble()
  const { slot, slotEnd, until } = trouble
  return (
    <Stack gap={16}>
      {slot && slots.data ? (
        <Kept
          key={slot}
          slot={slot}
          slotEnd={slotEnd}
          timeZone={slots.data.timeZone}
          until={until}
          busy={hold.taking !== undefined}
          isFresh={hold.isFresh}
          onAgain={() => hold.take(slot)}
          onOther={() => change(noTime)}
        />
      ) : (
        <Windows
          asked={slots}
          taking={hold.taking}
          lost={hold.lost}
          onPick={hold.take}
          none={{
            detail: t('owner.visit.noneDetail'),
            action: (
              <ButtonLink href={hrefOf('/options', trouble)}>{t('owner.book.back')}</ButtonLink>
            ),
          }}
        />
      )}
      {hold.error ? <Refused problem={hold.error} /> : null}
    </Stack>
  )
}
