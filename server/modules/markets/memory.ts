import type { Context } from '#core/context'

const minuteMs = 60_000

type Kept<T> = { readonly at: number; readonly value: T }
export type Memory<T> = {
  readonly get: (now: Date, key: string, read: (last: T | undefined) => Promise<T>) => Promise<T>
  readonly clear: () => void
}

/**
 * Remembers what a reference table said for a minute of the caller's clock. A stale value is handed
 * to `read`, which may keep it: then whoever remembers things by that object goes on doing so.
 */
export function memory<T>(): Memory<T> {
  const kept = new Map<string, Kept<T>>()
  return {
    async get(now, key, read) {
      const last = kept.get(key)
      if (last && Math.abs(now.getTime() - last.at) < minuteMs) return last.value
      const value = await read(last?.value)
      kept.set(key, { at: now.getTime(), value })
      return value
    },
    clear: () => kept.clear(),
  }
}

/** What a question about a market needs of the context. */
export type Asking = Pick<Context, 'db' | 'now' | 'market'>
