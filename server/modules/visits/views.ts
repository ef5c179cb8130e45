import { z } from 'zod'
import { daySchema } from '#shared/days'
import { idSchema } from '#shared/ids'
import { instant, possible } from '#shared/views'
import { pointView } from '#crew/contract'
import { stopReasons, visitMoves, visitStates } from './visit.ts'

export const windowView = z.object({ from: instant, to: instant })

/** Why nobody can make a visit as things stand. */
export const leftReasons = ['skills', 'parts', 'window', 'full', 'nobody'] as const
export type LeftReason = (typeof leftReasons)[number]

/** Why a visit stands with nobody: `placing` finds somebody by itself, `frozen` only by hand. */
export const unassignedReasons = [...leftReasons, 'placing', 'frozen'] as const
export type UnassignedReason = (typeof unassignedReasons)[number]

export const visitView = z.object({
  id: idSchema('vis'),
  repair: idSchema('rep').nullable(),
  /** The number of the repair and who waits. */
  label: z.string(),
  state: z.enum(visitStates),
  place: pointView,
  address: z.string(),
  /** When the owner was told that the work begins; null until one is agreed. */
  window: windowView.nullable(),
  minutes: z.number().int(),
  skills: z.array(z.string()),
  parts: z.array(z.string()),
  pinned: z.boolean(),
  heldUntil: instant.nullable(),
  technician: z.object({ id: idSchema('per'), name: z.string() }).nullable(),
  day: daySchema.nullable(),
  /** As the plan stood when the day was sent out. */
  plannedAt: instant.nullable(),
  actual: z.object({
    dispatchedAt: instant.nullable(),
    acceptedAt: instant.nullable(),
    departedAt: instant.nullable(),
    arrivedAt: instant.nullable(),
    begunAt: instant.nullable(),
    endedAt: instant.nullable(),
  }),
  reason: z.enum([...stopReasons, 'lapsed', 'owner', 'desk']).nullable(),
  learned: z.string().nullable(),
  version: z.number().int(),
  can: z.record(z.enum(Object.keys(visitMoves) as [keyof typeof visitMoves]), possible),
})
export type VisitView = z.infer<typeof visitView>

/** A stop with what is to be expected now: arrival, begin of the work, whether it will be late. */
export const stopView = z.object({
  visit: visitView,
  driveMinutes: z.number().int(),
  arrivesAt: instant,
  startsAt: instant,
  leavesAt: instant,
  lateMinutes: z.number().int(),
})

export const routeView = z.object({
  technician: z.object({ id: idSchema('per'), name: z.string() }),
  day: daySchema,
  startsAt: instant,
  endsAt: instant,
  pause: windowView.nullable(),
  /** Why nobody comes; null on a working day. */
  off: z.string().nullable(),
  start: pointView,
  stops: z.array(stopView).max(60),
  /** When the technician is home again. */
  homeAt: instant,
  driveMinutes: z.number().int(),
  workMinutes: z.number().int(),
  km: z.number(),
  version: z.number().int(),
})
export type RouteView = z.infer<typeof routeView>

export const slotView = z.object({
  from: instant,
  to: instant,
  /** Minutes of driving more than without it. */
  addedMinutes: z.number().int(),
  rank: z.number().int(),
  reason: z.enum(['nearby', 'soonest']).nullable(),
})
export type VisitSlotView = z.infer<typeof slotView>

export const slotDays = z.object({
  timeZone: z.string(),
  days: z.array(z.object({ day: daySchema, slots: z.array(slotView).max(24) })).max(28),
})

export const riskCauses = ['runsLong', 'leftLate', 'tightRoute', 'absent', 'nobody'] as const
export const proposalKinds = ['giveTo', 'otherWindow'] as const

/** What will be late before it is: why, and what could be done. */
export const riskView = z.object({
  visit: visitView,
  cause: z.enum(riskCauses),
  expectedAt: instant.nullable(),
  lateMinutes: z.number().int(),
  proposals: z
    .array(
      z.object({
        kind: z.enum(proposalKinds),
        technician: z.object({ id: idSchema('per'), name: z.string() }).nullable(),
        from: instant.nullable(),
        addedMinutes: z.number().int(),
      }),
    )
    .max(2),
})
export type RiskView = z.infer<typeof riskView>
