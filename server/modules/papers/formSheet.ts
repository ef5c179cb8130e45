import type { Day } from '#shared/days'
import type { Money } from '#shared/money'
import type { Ancillary } from './paper.ts'
import type { Block, Sheet } from './sheet.ts'
import { say, sayDate, sayDay, sayMoney, type Voice } from './words.ts'

/** The fields of Directive (EU) 2024/1799, Annex I, by the letters of Article 4(4). */
export type FormFacts = {
  readonly number: string
  readonly issuedAt: string
  readonly timeZone: string
  /** (a), (b) */
  readonly repairer: Readonly<Record<'name' | 'address' | 'phone' | 'email' | 'online', string>>
  /** (c) */
  readonly good: { readonly model: string; readonly identifier: string }
  /** (d) */
  readonly defect: { readonly nature: string; readonly type: string }
  /** (e) */
  readonly price: { readonly total: Money } | { readonly method: string; readonly maximum: Money }
  readonly diagnosis: Money | null
  /** (f) */
  readonly days: number
  /** (g): null where no replacement is to be had. */
  readonly loaner: Money | null
  /** (h) */
  readonly handOver: { readonly place: string; readonly byMail: boolean }
  /** (i) */
  readonly ancillary: readonly { readonly kind: Ancillary; readonly amount: Money }[]
  /** (j) */
  readonly lastDay: Day
  /** (k) */
  readonly additional: string
}

export function formSheet(voice: Voice, facts: FormFacts): Sheet {
  return {
    title: say(voice, 'form.title'),
    number: facts.number,
    footer: say(voice, 'form.footer'),
    blocks: [
      ...parties(voice, facts),
      { kind: 'heading', text: say(voice, 'form.price') },
      { kind: 'terms', rows: terms(voice, facts) },
      { kind: 'heading', text: say(voice, 'form.ancillary') },
      { kind: 'terms', rows: ancillaryRows(voice, facts) },
      { kind: 'heading', text: say(voice, 'form.validity') },
      { kind: 'terms', rows: validity(voice, facts) },
      { kind: 'text', text: say(voice, 'form.frozen') },
      ...additional(voice, facts),
    ],
  }
}

function parties(voice: Voice, { repairer, good, defect }: FormFacts): Block[] {
  const { name, address, phone, email, online } = repairer
  return [
    { kind: 'heading', text: say(voice, 'form.repairer') },
    {
      kind: 'terms',
      rows: [
        [say(voice, 'form.name'), name],
        [say(voice, 'form.address'), address],
        [say(voice, 'form.phone'), phone],
        [say(voice, 'form.email'), email],
        [say(voice, 'form.online'), online],
      ],
    },
    { kind: 'heading', text: say(voice, 'form.good') },
    {
      kind: 'terms',
      rows: [
        [say(voice, 'form.model'), good.model],
        [say(voice, 'form.identifier'), good.identifier],
      ],
    },
    { kind: 'heading', text: say(voice, 'form.defect') },
    {
      kind: 'terms',
      rows: [
        [say(voice, 'form.nature'), defect.nature],
        [say(voice, 'form.type'), defect.type],
      ],
    },
  ]
}

type Rows = (readonly [string, string])[]

function terms(voice: Voice, facts: FormFacts): Rows {
  const { price, diagnosis, days, loaner, handOver } = facts
  const priced: Rows =
    'total' in price
      ? [[say(voice, 'form.total'), sayMoney(voice, price.total)]]
      : [
          [say(voice, 'form.method'), price.method],
          [say(voice, 'form.maximum'), sayMoney(voice, price.maximum)],
        ]
  const place = handOver.byMail
    ? say(voice, 'form.byMail', { place: handOver.place })
    : handOver.place
  return [
    ...priced,
    ...(diagnosis ? ([[say(voice, 'form.diagnosis'), sayMoney(voice, diagnosis)]] as Rows) : []),
    [say(voice, 'form.time'), say(voice, 'form.days', { days })],
    [say(voice, 'form.loaner'), sayLoaner(voice, loaner)],
    [say(voice, 'form.place'), place],
  ]
}

function sayLoaner(voice: Voice, loaner: Money | null): string {
  if (!loaner) return say(voice, 'form.loaner.no')
  if (loaner.minor === 0) return say(voice, 'form.loaner.free')
  return say(voice, 'form.loaner.cost', { cost: sayMoney(voice, loaner) })
}

function ancillaryRows(voice: Voice, { ancillary }: FormFacts): Rows {
  if (ancillary.length === 0)
    return [[say(voice, 'form.ancillary'), say(voice, 'form.ancillary.none')]]
  return ancillary.map(({ kind, amount }) => {
    return [say(voice, `form.ancillary.${kind}`), sayMoney(voice, amount)] as const
  })
}

function validity(voice: Voice, { issuedAt, lastDay, timeZone }: FormFacts): Rows {
  const day = sayDay(voice, lastDay)
  return [
    [say(voice, 'form.issuedOn'), sayDate(voice, issuedAt, timeZone)],
    [say(voice, 'form.validUntil'), say(voice, 'form.lastDay', { day, zone: timeZone })],
  ]
}

function additional(voice: Voice, facts: FormFacts): Block[] {
  if (facts.additional === '') return []
  return [
    { kind: 'heading', text: say(voice, 'form.additional') },
    { kind: 'text', text: facts.additional },
  ]
}
