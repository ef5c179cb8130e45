import type { Asked } from '#lib/call.ts'
import { now } from '#lib/clock.ts'
import type { repairs } from '#repairs/contract'
import { isId } from '#shared/ids'
import type { Language } from '#shared/messages'
import { type Trouble, unitOf } from '../trouble.ts'
import { whereOf } from '../visit/where.ts'

export type Booking = Asked<typeof repairs.book>

/** The booking that the address and the form together make; what was left empty is left out. */
export function bookingOf(trouble: Trouble, form: FormData, language: Language): Booking {
  const said = (name: string) => String(form.get(name) ?? '').trim()
  const some = <Name extends string>(name: Name) =>
    (said(name) ? { [name]: said(name) } : {}) as { [K in Name]?: string } // by construction.
  const { market = '', symptom = '' } = trouble
  return {
    market,
    symptom,
    ...unitOf(trouble),
    ...some('identifier'),
    ...some('words'),
    accident: trouble.accident === 'yes',
    ...wayOf(trouble),
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

/** The way with its time: a counter's place, a visit's window as long as it is kept. */
function wayOf(trouble: Trouble): Pick<Booking, 'way' | 'site' | 'slot' | 'hold'> {
  const { way, site = '', slot, hold = '', until = '' } = trouble
  if (way === 'visit') {
    const where = whereOf(trouble)
    const point = where && 'latitude' in where ? where : {}
    const isKept = isId('vis', hold) && Date.parse(until) > now().getTime()
    return { way, ...point, ...(isKept ? { hold } : slot ? { slot } : {}) }
  }
  const atSite = isId('sit', site) ? { site } : {}
  if (way === 'parcel') return { way, ...atSite }
  return { way: 'counter', ...atSite, ...(slot ? { slot } : {}) }
}
