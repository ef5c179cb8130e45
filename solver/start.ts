import { copyBoard, emptyBoard, putOn, refresh } from './board.ts'
import { type Rebuild, recreate } from './recreate.ts'

/** Begun work first, then breaks, then the running plan as far as it holds, then all the rest. */
export function layStart(rebuild: Rebuild): void {
  const { model, board } = rebuild
  const { jobs, vehicles } = model.problem
  const byId = new Map(jobs.map(({ id }, j) => [id, j]))
  vehicles.forEach((vehicle, v) => {
    const begun = (vehicle.begun ?? []).map((id) => nodeOf(byId, id))
    if (!append(rebuild, v, begun))
      throw new Error(`vehicle ${vehicle.id}: its begun work does not fit its shift and limits`)
  })
  rebuild.fresh[0] = 0
  if (model.breaks > 0) layBreaks(rebuild)
  const undo = emptyBoard(model)
  vehicles.forEach((vehicle, v) => {
    for (const id of vehicle.planned ?? []) {
      const node = nodeOf(byId, id)
      const isFree = board.route[node] < 0 && model.allowed[node * model.vehicles + v] === 1
      if (!isFree) continue
      copyBoard(board, undo)
      if (!append(rebuild, v, [node])) copyBoard(undo, board)
    }
  })
  rebuild.touched.fill(1)
  rebuild.fresh[0] = board.absent[0]
  copyBoard(board, undo)
  if (!recreate(rebuild)) copyBoard(undo, board)
}

function nodeOf(byId: ReadonlyMap<number, number>, id: number): number {
  const node = byId.get(id)
  if (node === undefined) throw new Error(`there is no job ${id}`)
  return node
}

function append({ model, board }: Rebuild, v: number, nodes: readonly number[]): boolean {
  for (const node of nodes) {
    unlist(board.absent, node)
    const isFine = putOn(model, board, { node, after: board.prev[model.ends + v] })
    if (!isFine || board.count[v] > model.jobsMax[v]) return false
    // A plain insertion trusts whoever looked; here nobody has.
    if (!refresh(model, board, v) || !isLoaded(model, board, v)) return false
  }
  return true
}

function isLoaded(model: Rebuild['model'], { load, peakTo }: Rebuild['board'], v: number): boolean {
  for (let d = 0; d < model.dimensions; d++) {
    const most = model.capacity[v * model.dimensions + d]
    const start = (model.starts + v) * model.dimensions + d
    if (!model.isMixed && load[v * model.dimensions + d] > most) return false
    if (model.isMixed && peakTo[start] > most) return false
  }
  return true
}

function unlist(absent: Int32Array, node: number): void {
  let to = 1
  for (let at = 1; at <= absent[0]; at++) if (absent[at] !== node) absent[to++] = absent[at]
  absent[0] = to - 1
}

/** A vehicle whose breaks cannot be taken within its shift stays at home. */
function layBreaks(rebuild: Rebuild): void {
  const { model, board, fresh } = rebuild
  const waiting = [...board.absent.subarray(1, board.absent[0] + 1)]
  const jobs = waiting.filter((node) => node < model.jobs)
  const undo = emptyBoard(model)
  model.problem.vehicles.forEach((vehicle, v) => {
    const breaks = waiting
      .filter((node) => node >= model.jobs && model.breakOwner[node - model.jobs] === v)
      .toSorted((a, b) => model.close[a] - model.close[b])
    board.absent[0] = fresh[0] = breaks.length
    board.absent.set(breaks, 1)
    copyBoard(board, undo)
    if (recreate({ ...rebuild, blink: 0 })) return
    if (vehicle.begun?.length)
      throw new Error(`vehicle ${vehicle.id}: its breaks do not fit beside its begun work`)
    copyBoard(undo, board)
    for (let j = 0; j < model.jobs; j++) model.allowed[j * model.vehicles + v] = 0
  })
  board.absent[0] = jobs.length
  board.absent.set(jobs, 1)
}
