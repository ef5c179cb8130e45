/** Reads the classic instances of Solomon, Gehring and Homberger, and the best costs known. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '#solver/problem'

/** Distances are cut to one decimal, the convention of the DIMACS challenge; here times 10. */
export function readInstance(file: string): Problem {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const fleet = rows.find((row) => row.length === 2 && row.every((each) => each >= 0)) ?? []
  const places = rows.filter((row) => row.length === 7 && row.every((each) => !Number.isNaN(each)))
  const durations = new Int32Array(places.length ** 2)
  places.forEach(([, x = 0, y = 0], from) => {
    places.forEach(([, otherX = 0, otherY = 0], to) => {
      durations[from * places.length + to] = Math.floor(Math.hypot(x - otherX, y - otherY) * 10)
    })
  })
  const depot = places[0] ?? []
  const vehicles = Array.from({ length: fleet[0] ?? 0 }, (_, v) => ({
    id: v + 1,
    start: 0,
    end: 0,
    shift: [(depot[4] ?? 0) * 10, (depot[5] ?? 0) * 10] as const,
    capacity: [fleet[1] ?? 0],
  }))
  const jobs = places.slice(1).map(([id = 0, , , load = 0, from = 0, to = 0, work = 0]) => ({
    id,
    place: id,
    delivery: [load],
    windows: [[from * 10, to * 10] as const],
    service: work * 10,
  }))
  return { jobs, vehicles, matrices: [{ size: places.length, durations }] }
}

export type Known = { readonly name: string; readonly file: string; readonly best: number }

/** Instances of a set with the best cost known, times 10. */
export function listSet(folder: string, set: string): Known[] {
  const best = new Map(
    readFileSync(join(folder, 'bks.csv'), 'utf8')
      .split('\n')
      .map((line) => line.split(','))
      .map((cells) => [cells[0] ?? '', Math.round(Number(cells[5]) * 10)] as const),
  )
  return readdirSync(join(folder, set))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const name = file.replace('.txt', '')
      return { name, file: join(folder, set, file), best: best.get(name) ?? NaN }
    })
}
