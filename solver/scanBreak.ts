import { draw } from './random.ts'
import { advance, newCursor } from './richRoute.ts'
import { beyondBreaks, joinedCost, setOut } from './richScan.ts'
import type { Look } from './scan.ts'

const van = newCursor()

/** A break stands where it makes the technician lose the least time, and others wait the least. */
export function scanBreak(look: Look, node: number): void {
  const { model, board } = look
  const v = model.breakOwner[node - model.jobs]
  const { time } = model.legs[v]
  for (let a = model.starts + v; a !== model.ends + v; a = board.next[a]) {
    const b = board.next[a]
    if (model.isBegun[b] === 1) continue
    setOut(look, van, a)
    if (!advance(model, van, node)) return
    if (!isLight(look, node, a)) continue
    const way = time[board.place[a] * model.places + board.place[beyondBreaks(look, b)]]
    const left = Math.max(0, way - van.ahead) - Math.max(0, way - board.ahead[a])
    const lost = van.now + left - board.departs[a]
    const added = lost + joinedCost(look, van, { a, b })
    if (added >= look.best[0] || draw(look.random) < look.blink[0]) continue
    look.best[0] = added
    look.after[0] = a
  }
}

function isLight({ model, board }: Look, node: number, a: number): boolean {
  const { dimensions, breakLoad } = model
  if (!breakLoad) return true
  for (let d = 0; d < dimensions; d++) {
    if (board.aboard[a * dimensions + d] > breakLoad[node * dimensions + d]) return false
  }
  return true
}
