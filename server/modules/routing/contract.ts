import { z } from 'zod'
import { query } from '#shared/endpoint'

/** Of a machine that also serves those who book. */
export const solveMost = { seconds: 30, threads: 4 }

/** The solver's own door, for problems that are nobody's visits. */
export const routing = {
  solve: query({
    name: 'routing.solve',
    method: 'POST',
    path: '/v1/dispatch/solve',
    summary: 'Routes for any problem in the JSON of VROOM',
    zoneBy: null,
    input: z.looseObject({
      vehicles: z.array(z.unknown()).max(1_000),
      jobs: z.array(z.unknown()).max(5_000).default([]),
      shipments: z.array(z.unknown()).max(2_500).default([]),
      seconds: z.number().min(0.05).max(solveMost.seconds).default(2),
      threads: z.number().int().min(1).max(solveMost.threads).default(1),
      seed: z.number().int().default(1),
      // As vroom-express reads them: c for plan mode, t for threads and l for seconds, both limits.
      options: z
        .looseObject({
          c: z.boolean().optional(),
          t: z.number().optional(),
          l: z.number().optional(),
        })
        .optional(),
    }),
    output: z.looseObject({ code: z.number().int() }),
    refusals: ['routing.solverBusy'],
    example: {
      input: {
        seconds: 0.05,
        options: { c: false },
        vehicles: [{ id: 1, start_index: 0, end_index: 0 }],
        jobs: [{ id: 1, location_index: 1 }],
        matrices: {
          car: {
            durations: [
              [0, 60],
              [60, 0],
            ],
          },
        },
      },
    },
  }),
}
