import type { Context } from '#core/context'

// Transactions that have written a route: what they read of it may still be taken back.
const writers = new WeakSet<object>()

export function markWritten({ db }: Pick<Context, 'db'>): void {
  writers.add(db)
}

export function hasWritten({ db }: Pick<Context, 'db'>): boolean {
  return writers.has(db)
}
