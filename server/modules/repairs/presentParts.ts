import { publicId } from '#shared/ids'
import { money } from '#shared/money'
import type { Context } from '#core/context'
import type { Site } from '#partners'
import { isSaid, sayKey } from './say.ts'
import type {
  EstimateRow,
  LegRow,
  MessageRow,
  PhotoRow,
  PromiseChangeRow,
  RepairRow,
} from './tables.ts'
import type { RepairView } from './views.ts'

export function presentLeg(leg: LegRow, sites: readonly Site[]): RepairView['legs'][number] {
  const site = sites.find(({ id }) => id === leg.site)
  return {
    id: publicId('leg', leg.zone, leg.id),
    kind: leg.kind,
    site: site
      ? {
          id: publicId('sit', site.zone, site.id),
          name: site.name,
          line: site.line,
          city: site.city,
          postcode: site.postcode,
          latitude: site.latitude,
          longitude: site.longitude,
          phone: site.phone,
        }
      : null,
    startsAt: leg.startsAt?.toISOString() ?? null,
    endsAt: leg.endsAt?.toISOString() ?? null,
    carrier: leg.carrier,
    trackingNumber: leg.trackingNumber,
    endedAt: leg.endedAt?.toISOString() ?? null,
  }
}

export function presentEstimate(row: EstimateRow): RepairView['estimates'][number] {
  const amount = (minor: number) => money(minor, row.currency)
  return {
    id: publicId('est', row.zone, row.id),
    state: row.state,
    lines: row.lines.map((line) => ({
      class: line.class,
      label: line.label,
      amount: amount(line.minor),
      shares: line.shares.map(({ payer, minor, rule }) => ({ payer, amount: amount(minor), rule })),
    })),
    ownerBeforeTax: amount(row.ownerMinor),
    tax: amount(row.taxMinor),
    deductible: amount(row.deductibleMinor),
    ownerTotal: amount(row.ownerMinor + row.taxMinor + row.deductibleMinor),
    taxName: row.taxName,
    because: row.because,
    madeAt: row.madeAt.toISOString(),
    validUntil: row.validUntil.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
  }
}

export function presentMessage(row: MessageRow): RepairView['messages'][number] {
  const { authorKind: from, authorName: name, text, internal } = row
  return {
    id: publicId('msg', row.zone, row.id),
    from,
    name,
    text,
    internal,
    at: row.saidAt.toISOString(),
  }
}

export function presentPhoto(row: PhotoRow): RepairView['photos'][number] {
  const { moment, sha256, bytes, mediaType, note } = row
  return {
    id: publicId('pho', row.zone, row.id),
    moment,
    sha256,
    bytes,
    mediaType,
    note,
    at: row.takenAt.toISOString(),
  }
}

/** The cause is told to the owner as "you", to staff as "the owner". */
export function presentPromiseChange(
  ctx: Context,
  row: PromiseChangeRow,
  reader: 'owner' | 'staff',
): RepairView['promises'][number] {
  const forStaff = `cause.staff.${row.cause}`
  const key = reader === 'staff' && isSaid(forStaff) ? forStaff : `cause.${row.cause}`
  return {
    from: row.fromAt?.toISOString() ?? null,
    to: row.toAt?.toISOString() ?? null,
    cause: sayKey(ctx.language, key),
    words: row.words,
    at: row.changedAt.toISOString(),
  }
}

/** What is due is what the accepted estimate says; holds come with the ledger. */
export function presentMoney({ currency, dueMinor, paidMinor }: RepairRow): RepairView['money'] {
  return {
    due: money(dueMinor, currency),
    held: money(0, currency),
    paid: money(paidMinor, currency),
    open: money(dueMinor - paidMinor, currency),
  }
}
