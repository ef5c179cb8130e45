import { QueryClient } from '@tanstack/react-query'
import { Problem } from './problem.ts'

/** A refusal is an answer and is not asked again; a lost connection is tried twice more. */
export function makeQueries(): QueryClient {
  const retry = (failures: number, error: Error) =>
    failures < 2 && !(error instanceof Problem && error.status < 500)
  return new QueryClient({
    defaultOptions: {
      queries: { retry, staleTime: 15_000 },
      mutations: { retry: (failures, error) => error instanceof TypeError && failures < 2 },
    },
  })
}
