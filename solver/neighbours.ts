import type { Model } from './model.ts'

/** Who lies near whom, and the orders in which waiting jobs may be brought back. */
export type Neighbours = {
  readonly list: Int32Array
  readonly width: number
  /** How many of them an insertion looks at. */
  readonly near: number
  readonly isUsed: boolean
  readonly isWeighed: boolean
  readonly ranks: readonly Float64Array[]
}

const widest = 250
const nearest = 50
/** Below this looking everywhere is as quick and misses nothing. */
const fewJobs = 180

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
    near: Math.min(width, nearest),
    isUsed: model.isPlain && jobs > fewJobs,
    isWeighed: model.leaveOut.some((each) => each !== model.leaveOut[0]),
    ranks: layRanks(model),
  }
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
