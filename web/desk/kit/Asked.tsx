import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'

type Props<Data> = {
  readonly of: UseQueryResult<Data>
  readonly shape?: 'text' | 'card' | 'row'
  readonly children: (data: Data) => ReactNode
}

/** Waiting, refused, or what came: the three states every question has. */
export function Asked<Data>({
  of: { data, error, refetch },
  shape = 'row',
  children,
}: Props<Data>) {
  if (data !== undefined) return children(data)
  if (error) return <Refused problem={error} retry={() => void refetch()} />
  return <Skeleton of={shape} count={shape === 'card' ? 3 : 8} />
}
