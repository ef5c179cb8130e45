/**
 * `form` and `invoice` are issued: their bytes are kept and never drawn again. `notice` and
 * `record` say how things stand and are drawn when they are asked for.
 */
export const paperKinds = ['notice', 'form', 'record', 'invoice'] as const
export type PaperKind = (typeof paperKinds)[number]
export type IssuedKind = 'form' | 'invoice'

export const ancillaries = ['removal', 'installation', 'transport', 'other'] as const
export type Ancillary = (typeof ancillaries)[number]

export function isIssued(kind: PaperKind): kind is IssuedKind {
  return kind === 'form' || kind === 'invoice'
}
