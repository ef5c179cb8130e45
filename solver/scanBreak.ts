import { nextStart, never } from './modelTimes.ts'
import { draw } from './random.ts'
import { beyondBreaks, type Look } from './scan.ts'

/** A break stands where it makes the technician lose the least time. */
export function scanBreak(look: Look, node: number): void {
  const { model, board } = look
  const v = model.breakOwner[node - model.jobs]
  for (let a = model.starts + v; a !== model.ends + v; a = board.next[a]) {
    const b = board.next[a]
    if (model.isBegun[b] === 1) continue
    const start = nextStart(model, node, board.departs[a])
    if (start >= never) return
    const done = start + model.service[node]
    const x = beyondBreaks(look, b)
    let now = done
    for (let each = b; each !== x; each = board.next[each]) {
      now = nextStart(model, each, now)
      if (now < never) now += model.service[each]
    }
    const { time } = model.legs[v]
    const arrival = now + time[board.place[a] * model.places + board.place[x]]
    if (arrival > board.late[x] || !isReady(look, x, { arrival, from: board.place[a] })) continue
    const lost = done - board.departs[a]
    if (lost >= look.best[0] || draw(look.random) < look.blink) continue
    look.best[0] = lost
    look.after[0] = a
  }
}

function isReady(
  { model, board }: Look,
  x: number,
  { arrival, from }: { readonly arrival: number; readonly from: number },
): boolean {
  if (model.setup[x] === 0 || from === board.place[x]) return true
  const done = nextStart(model, x, arrival) + model.setup[x] + model.service[x]
  return done <= board.leaves[x]
}
