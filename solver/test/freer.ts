import type { Problem, Window } from '../problem.ts'
import { drawBelow, randomFrom } from '../random.ts'

/** The same problem with one restriction loosened; which one, the seed decides. */
export function freer(problem: Problem, seed: number): Problem {
  const random = randomFrom(seed)
  const { jobs, vehicles } = problem
  const j = drawBelow(random, jobs.length)
  const v = drawBelow(random, vehicles.length)
  const job = (more: (each: Problem['jobs'][number]) => object) => ({
    ...problem,
    jobs: jobs.map((each, at) => (at === j ? { ...each, ...more(each) } : each)),
  })
  const vehicle = (more: (each: Problem['vehicles'][number]) => object) => ({
    ...problem,
    vehicles: vehicles.map((each, at) => (at === v ? { ...each, ...more(each) } : each)),
  })
  const wider = ([from, to]: Window): Window => [Math.max(0, from - 20), to + 40]
  const ways = [
    () => job(({ windows }) => (windows ? { windows: windows.map(wider) } : {})),
    () =>
      job(({ lateness }) =>
        lateness ? { lateness: { ...lateness, max: lateness.max + 30 } } : {},
      ),
    () => job(() => ({ skills: [], vehicles: undefined })),
    () => vehicle(() => ({ skills: [1, 2, 3] })),
    () => vehicle(({ capacity }) => ({ capacity: capacity?.map((most) => most + 3) })),
    () => vehicle(({ shift }) => (shift ? { shift: [shift[0], shift[1] + 60] } : {})),
    () => vehicle(() => ({ jobsMax: undefined, travelTimeMax: undefined })),
    () => vehicle(() => ({ distanceMax: undefined })),
  ] as const
  return (ways[seed % ways.length] ?? ways[0])()
}
