import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { type Answer, type Asked, type Callable, call } from '#lib/call.ts'

type Paged = { readonly items: readonly unknown[]; readonly next: string | null }

/** A list page by page: the key is the one of `asking`, so that news finds it. */
export function usePages<E extends Callable>(endpoint: E, input: Asked<E> & object) {
  return useInfiniteQuery({
    queryKey: [endpoint.name, input, 'pages'] as const,
    queryFn: ({ signal, pageParam }) =>
      call(endpoint, pageParam ? { ...input, cursor: pageParam } : input, { signal }),
    initialPageParam: '',
    // Lists of this API answer { items, next }.
    getNextPageParam: (last: Answer<E>) => (last as Paged).next ?? undefined,
    placeholderData: keepPreviousData,
  })
}
