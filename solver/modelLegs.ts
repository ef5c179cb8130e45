import type { Matrix, Problem } from './problem.ts'

/** Driving between places for one kind of vehicle: rows are where from; `into` are columns. */
export type Legs = {
  readonly time: Int32Array
  readonly intoTime: Int32Array
  readonly cost: Int32Array
  readonly intoCost: Int32Array
  readonly distance: Int32Array | undefined
  readonly longest: number
  readonly mean: number
}

type Rates = { readonly costPerHour: number; readonly costPerKm: number; readonly scale: number }

/** Costs are kept as integers; broken rates are stretched until rounding no longer matters. */
export function chooseScale(problem: Problem): number {
  const tops = problem.matrices.map(({ durations, distances, costs }) => ({
    time: highest(durations),
    way: highest(distances),
    cost: highest(costs),
  }))
  let isWhole = true
  let longest = 1
  for (const { matrix = 0, costPerHour = 3600, costPerKm = 0, ...other } of problem.vehicles) {
    if (costPerHour % 3600 || costPerKm % 1000 || (other.costFixed ?? 0) % 1) isWhole = false
    const { time = 0, way = 0, cost = 0 } = tops[matrix] ?? {}
    longest = Math.max(longest, cost, (time * costPerHour) / 3600 + (way * costPerKm) / 1000)
  }
  return isWhole ? 1 : Math.max(1, Math.floor(2 ** 26 / longest))
}

function highest(rows: Int32Array | undefined): number {
  return rows?.reduce((most, each) => Math.max(most, each), 0) ?? 0
}

export function layLegs(table: Matrix, rates: Rates): Legs {
  const time = withNowhere(table.durations, table.size)
  const distance = table.distances && withNowhere(table.distances, table.size)
  const perTime = (rates.costPerHour / 3600) * rates.scale
  const perWay = (rates.costPerKm / 1000) * rates.scale
  const isTime = perTime === 1 && perWay === 0 && !table.costs
  const base = table.costs ? withNowhere(table.costs, table.size) : time
  const perBase = table.costs ? rates.scale : perTime
  const cost = isTime
    ? time
    : base.map((each, at) => Math.round(each * perBase + (distance?.[at] ?? 0) * perWay))
  const intoTime = turned(time, table.size + 1)
  const intoCost = isTime ? intoTime : turned(cost, table.size + 1)
  const sum = cost.reduce((total, each) => total + each, 0)
  return {
    time,
    intoTime,
    cost,
    intoCost,
    distance,
    longest: cost.reduce((most, each) => Math.max(most, each), 0),
    mean: sum / Math.max(1, table.size * (table.size - 1)),
  }
}

function withNowhere(rows: Int32Array, size: number): Int32Array {
  const wide = new Int32Array((size + 1) * (size + 1))
  for (let row = 0; row < size; row++) {
    wide.set(rows.subarray(row * size, (row + 1) * size), row * (size + 1))
  }
  return wide
}

/** The transpose, or the matrix itself where both ways are alike. */
function turned(rows: Int32Array, size: number): Int32Array {
  const other = new Int32Array(rows.length)
  let isSame = true
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) {
      other[to * size + from] = rows[from * size + to]
      if (rows[from * size + to] !== rows[to * size + from]) isSame = false
    }
  }
  return isSame ? rows : other
}
