import type { Model } from './model.ts'

/** Who lies near whom, and the orders in which waiting jobs may be brought back. */
export type Neighbours = {
  readonly list: Int32Array
  readonly width: number
  /** Where an insertion looks, by job: twice a neighbour, plus one for the gap before it. */
  readonly gaps: Int32Array
  readonly gapsEach: number
  readonly isWeighed: boolean
  readonly ranks: readonly Float64Array[]
}

const widest = 250

const gapsKept = 120
/** Up to this many jobs looking everywhere is as quick and misses nothing. */
const fewJobs = 150

/** How many gaps an insertion looks at, by how long the routes are; none: it looks everywhere. */
export function chooseGaps(model: Model, routes: number): number {
  const isUniform = model.legs.every((each) => each === model.legs[0])
  if (!model.isPlain || !isUniform || model.jobs <= fewJobs) return 0
  const isLong = model.jobs / Math.max(1, routes) > 20
  if (isLong && model.jobs <= 2 * fewJobs) return 0
  return Math.min(isLong || model.jobs <= 2 * fewJobs ? gapsKept : gapsKept / 2, 2 * model.jobs - 2)
}

export function findNeighbours(model: Model): Neighbours {
  const { jobs, places, home, legs } = model
  const width = Math.min(widest, Math.max(0, jobs - 1))
  const list = new Int32Array(jobs * width)
  const { cost, time } = legs[0]
  const row = new Float64Array(jobs)
  for (let j = 0; j < jobs; j++) {
    for (let other = 0; other < jobs; other++) {
      const arc = home[j] * places + home[other]
      const measure = other === j ? 2 ** 31 : cost[arc] + (cost === time ? 0 : time[arc])
      row[other] = measure * 65_536 + other
    }
    row.sort()
    for (let at = 0; at < width; at++) list[j * width + at] = row[at] % 65_536
  }
  return {
    list,
    width,
    ...findGaps(model),
    isWeighed: model.leaveOut.some((each) => each !== model.leaveOut[0]),
    ranks: layRanks(model),
  }
}

/** The gaps that cost least, in driving and in waiting that cannot be helped. */
function findGaps(model: Model) {
  const { jobs, places, home, legs, open, close, service } = model
  const { cost, time } = legs[0]
  const each = Math.min(gapsKept, Math.max(0, 2 * jobs - 2))
  const gaps = new Int32Array(jobs * each)
  const row = new Float64Array(2 * jobs)
  const price = (from: number, to: number) => {
    const arc = home[from] * places + home[to]
    const lag = service[from] + time[arc]
    if (from === to || open[from] + lag > close[to]) return 2 ** 31
    return cost[arc] + 0.2 * Math.max(0, open[to] - close[from] - lag)
  }
  for (let j = 0; j < jobs; j++) {
    for (let other = 0; other < jobs; other++) {
      row[2 * other] = Math.round(price(other, j)) * 131_072 + 2 * other
      row[2 * other + 1] = Math.round(price(j, other)) * 131_072 + 2 * other + 1
    }
    row.sort()
    for (let at = 0; at < each; at++) gaps[j * each + at] = row[at] % 131_072
  }
  return { gaps, gapsEach: each }
}

function layRanks(model: Model): Float64Array[] {
  const { jobs, dimensions, home, starts, places } = model
  const nodes = Array.from({ length: jobs }, (_, j) => j)
  const by = (key: (j: number) => number) => Float64Array.from(nodes, key)
  const far = by((j) => {
    const away = model.legs.map((legs, v) => legs.cost[home[starts + v] * places + home[j]])
    return -away.reduce((least, each) => Math.min(least, each), Infinity)
  })
  return [
    new Float64Array(0),
    by((j) => {
      const loads = Array.from({ length: dimensions }, (_, d) => j * dimensions + d)
      return -loads.reduce((sum, at) => sum + model.delivery[at] + model.pickup[at], 0)
    }),
    far,
    far.map((each) => -each),
    by((j) => model.close[j] - model.open[j]),
    by((j) => model.open[j]),
    by((j) => -model.close[j]),
    by((j) => -model.leaveOut[j]),
  ]
}
