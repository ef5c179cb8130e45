import { getDecision } from '#coverage'
import { sitesByIds } from '#partners'
import { publicId } from '#shared/ids'
import { money } from '#shared/money'
import { type Context, may } from '#core/context'
import { invariant } from '#core/refusal'
import { presentRows } from './present.ts'
import {
  presentEstimate,
  presentLeg,
  presentMessage,
  presentMoney,
  presentPhoto,
  presentPromiseChange,
} from './presentParts.ts'
import { estimatesOf, legsOf, messagesOf, photosOf, promiseChangesOf } from './queries.ts'
import type { RepairRow } from './tables.ts'
import { trackLink } from './link.ts'
import type { RepairView } from './views.ts'
import { visitIdOf } from './presentVisit.ts'

/** One repair whole, as the desk sees it. */
export async function presentRepair(ctx: Context, row: RepairRow): Promise<RepairView> {
  const [base] = await presentRows(ctx, [row])
  invariant(base, `model ${row.model} of ${row.number} is gone`)
  const legs = await legsOf(ctx, row)
  const sites = await sitesByIds(ctx, [...new Set(legs.flatMap(({ site }) => site ?? []))])
  const decision = row.decision && (await getDecision(ctx, row.decision))
  return {
    ...base,
    market: ctx.market,
    language: row.language,
    device:
      row.device && row.deviceZone !== null ? publicId('dev', row.deviceZone, row.device) : null,
    identifier: row.identifier,
    words: row.words,
    contact: {
      name: row.contactName,
      email: row.contactEmail,
      phone: row.contactPhone,
      address: row.contactAddress,
    },
    visit: await visitIdOf(ctx, row),
    outcome: row.outcome,
    // The link opens the repair as its owner does, so only whoever talks to owners sees it.
    trackingLink: may(ctx.actor, 'repairs.say') ? trackLink(ctx, row.token) : '',
    legs: legs.map((leg) => presentLeg(leg, sites)),
    intake: row.intake && presentIntake(row, row.intake),
    diagnosis: row.diagnosis && { ...row.diagnosis, repairCodes: [...row.diagnosis.repairCodes] },
    estimates: (await estimatesOf(ctx, row)).map(presentEstimate),
    photos: (await photosOf(ctx, row)).map(presentPhoto),
    messages: (await messagesOf(ctx, row)).map(presentMessage),
    promises: (await promiseChangesOf(ctx, row)).map((change) =>
      presentPromiseChange(ctx, change, 'staff'),
    ),
    money: presentMoney(row),
    decision: decision ?? null,
    check: row.qualityCheck && { ...row.qualityCheck, tests: [...row.qualityCheck.tests] },
    handOver: row.handOver,
  }
}

function presentIntake(
  row: RepairRow,
  intake: NonNullable<RepairRow['intake']>,
): RepairView['intake'] {
  const { accessories, condition, conditionNote, lock, data, at, by, limitMinor } = intake
  const limit = limitMinor === null ? null : money(limitMinor, row.currency)
  return {
    accessories: [...accessories],
    condition: [...condition],
    conditionNote,
    lock,
    data,
    at,
    by,
    limit,
  }
}
