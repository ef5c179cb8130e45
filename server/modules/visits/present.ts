import type { Context } from '#core/context'
import { publicId, type Uuid } from '#shared/ids'
import type { CrewRow } from '#crew'
import {
  dateAt,
  driveOf,
  expectedOf,
  homeAt,
  metresBetween,
  rulesOf,
  secondsAt,
  type Shift,
} from '#routing'
import { idOf } from './rows.ts'
import type { VisitRow } from './tables.ts'
import type { RouteView, VisitView } from './views.ts'
import { absentFrom, visitCan, type VisitMove, visitMoves } from './visit.ts'

type Names = ReadonlyMap<Uuid, Pick<CrewRow, 'name'>>

export function presentVisit(ctx: Context, row: VisitRow, names: Names): VisitView {
  const { zone, windowFrom, windowTo } = row
  return {
    id: idOf(row),
    repair: row.repair && publicId('rep', zone, row.repair),
    label: row.label,
    state: row.state,
    place: { latitude: row.latitudeE6 / 1e6, longitude: row.longitudeE6 / 1e6 },
    address: row.address,
    window:
      windowFrom && windowTo
        ? { from: windowFrom.toISOString(), to: windowTo.toISOString() }
        : null,
    minutes: row.minutes,
    skills: [...row.skills],
    parts: [...row.parts],
    pinned: row.pinned,
    heldUntil: instant(row.heldUntil),
    technician: row.technician && {
      id: publicId('per', zone, row.technician),
      name: names.get(row.technician)?.name ?? '',
    },
    day: row.day,
    plannedAt: instant(row.plannedAt),
    actual: {
      dispatchedAt: instant(row.dispatchedAt),
      acceptedAt: instant(row.acceptedAt),
      departedAt: instant(row.departedAt),
      arrivedAt: instant(row.arrivedAt),
      begunAt: instant(row.begunAt),
      endedAt: instant(row.endedAt),
    },
    reason: row.reason,
    learned: row.learned,
    version: row.version,
    can: canOf(ctx, row),
  }
}

function canOf(ctx: Context, row: VisitRow): VisitView['can'] {
  const isEarly = ctx.now < absentFrom(row, rulesOf(ctx.market).waitMinutes)
  const moves = Object.keys(visitMoves) as VisitMove[] // because keys are what the table has.
  const can = moves.map((move) => {
    if (!visitCan(move, row)) return [move, 'visits.wrongState']
    return [move, move === 'noShow' && isEarly ? 'visits.tooEarly' : true]
  })
  return Object.fromEntries(can) as VisitView['can']
}

type Showing = {
  readonly visits: ReadonlyMap<string, VisitRow>
  readonly names: Names
}

export function presentRoute(ctx: Context, shift: Shift, { visits, names }: Showing): RouteView {
  const { frame, stops, drives } = shift
  const expected = expectedOf(shift, { visits, now: secondsAt(ctx.now) })
  const shown = stops.flatMap((stop, i) => {
    const [row, times] = [visits.get(stop.visit), expected[i]]
    if (!row || !times) return []
    return {
      visit: presentVisit(ctx, row, names),
      driveMinutes: minutes(drives[i] ?? 0),
      arrivesAt: text(times.arrives),
      startsAt: text(times.starts),
      leavesAt: text(times.leaves),
      lateMinutes: Math.ceil(times.late / 60),
    }
  })
  const { pauseFrom, pauseTo } = frame
  return {
    technician: {
      id: publicId('per', ctx.zone, frame.technician),
      name: names.get(frame.technician)?.name ?? '',
    },
    day: frame.day as RouteView['day'], // because frames are made from routes.
    startsAt: text(frame.opens),
    endsAt: text(frame.closes),
    pause: pauseTo > 0 ? { from: text(pauseFrom), to: text(pauseTo) } : null,
    off: frame.off,
    start: frame.start,
    stops: shown,
    homeAt: text(homeAt(shift, expected)),
    driveMinutes: minutes(driveOf(shift)),
    workMinutes: minutes(stops.reduce((sum, { service }) => sum + service, 0)),
    km: kmOf(shift),
    version: shift.version,
  }
}

/** Straight lines from stop to stop: what a map shows without a routing service. */
function kmOf({ frame, stops }: Shift): number {
  const path = [frame.start, ...stops, frame.start]
  const metres = path.reduce((sum, point, i) => sum + metresBetween(path[i - 1] ?? point, point), 0)
  return Math.round(metres / 100) / 10
}

function instant(at: Date | null): string | null {
  return at && at.toISOString()
}

function text(seconds: number): string {
  return dateAt(seconds).toISOString()
}

function minutes(seconds: number): number {
  return Math.round(seconds / 60)
}
