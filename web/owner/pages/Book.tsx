import { Redirect, useSearchParams } from 'wouter'
import { Region } from '#lib/i18n.tsx'
import { Page } from '#ui/Layout.tsx'
import { BookForm } from '../book/BookForm.tsx'
import { Booked } from '../book/Booked.tsx'
import { hrefOf, unitOf, useTrouble } from '../trouble.ts'
import { VisitForm } from '../visit/VisitForm.tsx'

/** Books one way to get it fixed; once booked, the same page says so and can be reloaded. */
export function Book() {
  const [search] = useSearchParams()
  const [trouble] = useTrouble()
  const done = search.get('done')
  if (done) {
    return (
      <Page>
        <Booked token={done} />
      </Page>
    )
  }
  const { market, symptom, way, site } = trouble
  const known = way === 'parcel' || way === 'visit' || (way === 'counter' && site)
  const complete = symptom && unitOf(trouble) && known
  if (!market || !complete) return <Redirect to={hrefOf('/options', trouble)} replace />
  return (
    <Region of={market}>
      <Page>
        {way === 'visit' ? <VisitForm trouble={trouble} /> : <BookForm trouble={trouble} />}
      </Page>
    </Region>
  )
}
