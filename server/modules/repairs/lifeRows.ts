import { newUuid, type Uuid } from '#shared/ids'
import type { WaitingOn } from './repair.ts'
import type { LifeStep } from './lifeSeeds.ts'
import type { RepairSeed } from './seeds.ts'

export type Parts = {
  readonly own: { readonly zone: number; readonly repair: Uuid }
  readonly at: (step: LifeStep) => Date | undefined
  readonly bench: string
}

export function legRow(seed: RepairSeed, { own, at }: Parts, ended: Date | undefined) {
  const booked = at('booked') ?? new Date(0)
  return {
    ...own,
    id: newUuid(booked.getTime()),
    kind: seed.way,
    site: seed.site.id,
    appointment: null,
    startsAt: seed.way === 'counter' ? (at('received') ?? null) : null,
    endsAt: null,
    carrier: null,
    trackingNumber: null,
    madeAt: booked,
    endedAt: ended ?? at('cancelled') ?? null,
  }
}

export function custodyRows(seed: RepairSeed, { own, at }: Parts) {
  const holders = [
    { holder: 'owner' as const, name: seed.owner.name, from: at('booked') },
    { holder: 'site' as const, name: seed.site.name, from: at('received') },
    { holder: 'owner' as const, name: seed.owner.name, from: at('handedOver') },
  ].flatMap(({ from, ...held }) => (from ? [{ ...held, from }] : []))
  return holders.map(({ holder, name, from }, n) => ({
    ...own,
    id: newUuid(from.getTime()),
    holder,
    name,
    fromAt: from,
    toAt: holders[n + 1]?.from ?? null,
  }))
}

export function estimateRow(
  seed: RepairSeed,
  { own, at }: Parts,
  { ownerMinor, taxMinor }: { ownerMinor: number; taxMinor: number },
) {
  const madeAt = at('estimated') ?? new Date(0)
  const state = at('accepted')
    ? ('accepted' as const)
    : at('declined')
      ? ('declined' as const)
      : ('open' as const)
  return {
    ...own,
    id: newUuid(madeAt.getTime()),
    state,
    lines: JSON.stringify(seed.lines),
    because: seed.because,
    currency: seed.currency,
    ownerMinor,
    taxMinor,
    deductibleMinor: seed.deductibleMinor ?? 0,
    taxName: seed.tax.name,
    madeAt,
    validUntil: new Date(madeAt.getTime() + 7 * 86_400_000),
    answeredAt: at('accepted') ?? at('declined') ?? null,
    reason: null,
  }
}

export function promiseRows(seed: RepairSeed, { own, at }: Parts) {
  const received = at('received')
  if (!received || !seed.promisedAt) return []
  return [
    {
      ...own,
      id: newUuid(received.getTime()),
      fromAt: null,
      toAt: seed.promisedAt,
      cause: 'received',
      words: '',
      changedAt: received,
    },
  ]
}

export function messageRows(seed: RepairSeed, { own, at }: Parts) {
  const said = at('diagnosed')
  if (!said || seed.message === null) return []
  return [
    {
      ...own,
      id: newUuid(said.getTime()),
      authorKind: 'owner' as const,
      authorName: seed.owner.name,
      text: seed.message,
      internal: false,
      saidAt: said,
    },
  ]
}

export function pauseRows(seed: RepairSeed, { own }: Parts, waitingOn: WaitingOn) {
  const since = seed.times.at(-1)
  const pauses = waitingOn === 'part' || (waitingOn === 'owner' && seed.stage === 'estimated')
  return pauses && since
    ? [{ ...own, id: newUuid(since.getTime()), waitingOn, fromAt: since, toAt: null }]
    : []
}
