import type { Kysely } from 'kysely'
import type { AnyTables } from './context.ts'
import { coreTables } from './tables.ts'

/** The next number of a series in a zone: each is given once, rising, with gaps. */
export type NextNumber = (zone: number, series: string) => Promise<number>

const blockSize = 20

type Block = { next: number; readonly end: number }

/**
 * Numbers are taken from the database by the block, outside the transactions that use them: a row
 * locked until each commit would let a market open one repair at a time. What a process has not
 * used when it ends is a gap.
 */
export function makeNextNumber(db: Kysely<AnyTables>): NextNumber {
  const blocks = new Map<string, Promise<Block>>()

  return async (zone, series) => {
    const key = `${zone} ${series}`
    for (;;) {
      const taking = blocks.get(key) ?? renew(key, takeBlock(db, zone, series))
      const block = await taking
      if (block.next < block.end) return block.next++
      // Of all who found it empty, only the first asks for another.
      if (blocks.get(key) === taking) blocks.delete(key)
    }
  }

  function renew(key: string, taking: Promise<Block>): Promise<Block> {
    blocks.set(key, taking)
    taking.catch(() => blocks.delete(key))
    return taking
  }
}

async function takeBlock(db: Kysely<AnyTables>, zone: number, name: string): Promise<Block> {
  const { value } = await coreTables({ db })
    .insertInto('core.counter')
    .values({ zone, name, value: blockSize })
    .onConflict((conflict) =>
      conflict
        .columns(['zone', 'name'])
        .doUpdateSet((row) => ({ value: row('core.counter.value', '+', blockSize) })),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return { next: value - blockSize + 1, end: value + 1 }
}
