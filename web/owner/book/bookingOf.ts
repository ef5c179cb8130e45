import type { Asked } from '#lib/call.ts'
import type { repairs } from '#repairs/contract'
import { isId } from '#shared/ids'
import type { Language } from '#shared/messages'
import { type Trouble, unitOf } from '../trouble.ts'

export type Booking = Asked<typeof repairs.book>

/** The booking that the address and the form together make; what was left empty is left out. */
export function bookingOf(trouble: Trouble, form: FormData, language: Language): Booking {
  const said = (name: string) => String(form.get(name) ?? '').trim()
  const some = <Name extends string>(name: Name) =>
    (said(name) ? { [name]: said(name) } : {}) as { [K in Name]?: string } // by construction.
  const { market = '', symptom = '', site = '', slot, way } = trouble
  return {
    market,
    symptom,
    ...unitOf(trouble),
    ...some('identifier'),
    ...some('words'),
    accident: trouble.accident === 'yes',
    way: way === 'parcel' ? 'parcel' : 'counter',
    ...(isId('sit', site) ? { site } : {}),
    ...(slot && way !== 'parcel' ? { slot } : {}),
    contact: {
      name: said('name'),
      email: said('email'),
      ...some('phone'),
      ...some('address'),
      ...some('postcode'),
    },
    language,
  }
}
