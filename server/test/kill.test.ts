import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { after, test, type TestContext } from 'node:test'
import {
  aFolder,
  failToOpen,
  type House,
  openHouse,
  postmasterOf,
  removeFolder,
} from './household.ts'

const commands = 500
const answersBeforeTheKill = 200
const hands = 16

const folder = await aFolder()
let house: House | undefined
after(async () => {
  house?.process.kill('SIGTERM')
  await house?.ended
  await removeFolder(folder)
})

type Desk = { readonly cookie: string; readonly site: string }

/** Signs in as a person of the demo who takes in devices at a site in India. */
async function signIn({ address }: House): Promise<Desk> {
  const { items } = await (await fetch(`${address}/v1/demo/people`)).json()
  const person = items.find(
    (one: { role: string; market: string }) => one.role === 'frontDesk' && one.market === 'IN',
  )
  const answer = await fetch(`${address}/v1/demo/people/${person.id}/sign-in`, { method: 'POST' })
  const { grants } = await answer.json()
  return {
    cookie: String(answer.headers.get('set-cookie')).split(';')[0] ?? '',
    site: grants[0].site,
  }
}

type Answers = Map<number, { readonly status: number; readonly body: string }>
type Batch = {
  readonly house: House
  readonly desk: Desk
  readonly name: string
  readonly onAnswer?: (count: number) => void
}

/** Sends every command under its key, some at a time. @returns the answers that arrived */
async function sendAll({ house: { address }, desk, name, onAnswer }: Batch): Promise<Answers> {
  const answers: Answers = new Map()
  let next = 0
  const hand = async () => {
    for (let n = next++; n < commands; n = next++) {
      try {
        const body = {
          market: 'IN',
          site: desk.site,
          model: 'xiaomi-13',
          symptom: 'screen-cracked',
          lock: 'unlocked',
          data: 'backedUp',
          contact: { name: `${name} ${n}`, email: `${name}.${n}@example.org` },
        }
        const headers = {
          cookie: desk.cookie,
          'content-type': 'application/json',
          'idempotency-key': `${name}-key-${n}`,
        }
        const answer = await fetch(`${address}/v1/repairs/intake`, {
          method: 'POST',
          headers,
          body: JSON.stringify(body),
        })
        answers.set(n, { status: answer.status, body: await answer.text() })
        onAnswer?.(answers.size)
      } catch {
        // The server died before it answered: what became of this command is what the repeat must
        // settle.
      }
    }
  }
  await Promise.all(Array.from({ length: hands }, hand))
  return answers
}

/** The numbers of all repairs of a batch, page by page as a client reads them. */
async function numbersOf({ house: { address }, desk, name }: Batch): Promise<string[]> {
  const numbers: string[] = []
  for (let cursor = ''; ;) {
    const page = await fetch(`${address}/v1/repairs?market=IN&limit=200&search=${name}${cursor}`, {
      headers: { cookie: desk.cookie },
    })
    const { items, next } = await page.json()
    numbers.push(...items.map(({ number }: { number: string }) => number))
    if (!next) return numbers
    cursor = `&cursor=${next}`
  }
}

async function survive(
  t: TestContext,
  name: string,
  kill: (house: House) => Promise<void>,
): Promise<void> {
  assert.ok(house)
  const desk = await signIn(house)
  let killed: Promise<void> | undefined
  const living = house
  const before = await sendAll({
    house,
    desk,
    name,
    onAnswer: (count) => void (count >= answersBeforeTheKill && (killed ??= kill(living))),
  })
  await killed
  await house.ended
  assert.ok(
    before.size >= answersBeforeTheKill && before.size < commands,
    `${before.size} answers before the kill`,
  )
  for (const { status, body } of before.values()) assert.equal(status, 200, body)

  house = await openHouse(folder)
  const again = await sendAll({ house, desk, name })
  assert.equal(again.size, commands)
  for (const { status, body } of again.values()) assert.equal(status, 200, body)
  for (const [n, { body }] of before)
    assert.deepEqual(JSON.parse(again.get(n)?.body ?? '{}'), JSON.parse(body))
  const answered = [...again.values()].map(({ body }) => String(JSON.parse(body).number))
  const kept = await numbersOf({ house, desk, name })
  assert.equal(new Set(answered).size, commands)
  assert.deepEqual(kept.toSorted(), answered.toSorted())
  t.diagnostic(
    `${before.size} acknowledged before the kill, ${kept.length} kept after ${commands} repeats; back in ${house.firstPageMs} ms`,
  )
}

test('a killed server keeps every acknowledged command once, and its repeats get the same answer', async (t) => {
  house = await openHouse(folder)
  t.diagnostic(`first start with the demo: ${house.firstPageMs} ms to the first page`)
  await survive(t, 'Alpha', async (killed) => void killed.process.kill('SIGKILL'))
})

test('so does one whose database is killed with it', async (t) => {
  await survive(t, 'Bravo', async (killed) => {
    const postmaster = await postmasterOf(folder)
    killed.process.kill('SIGKILL')
    process.kill(postmaster, 'SIGKILL')
  })
})

test('a second start on a held folder refuses in one sentence', async () => {
  const { code, err } = await failToOpen({ FIXPOINT_DATA: folder, PORT: '0' })
  assert.equal(code, 1)
  assert.match(err, /^Another Fixpoint \(process \d+\) uses .+\.\n$/)
})

test('a stop answers what is under way, closes the database cleanly and lets go of the folder', async (t) => {
  assert.ok(house)
  const { cookie } = await signIn(house)
  const open = Array.from({ length: 20 }, () =>
    fetch(`${house?.address}/v1/repairs/today?market=IN`, { headers: { cookie } }),
  )
  await Promise.race(open)
  const feed = await fetch(`${house.address}/v1/feed`, { headers: { cookie } })
  assert.equal(feed.status, 200)
  const began = performance.now()
  house.process.kill('SIGTERM')
  for (const answer of await Promise.allSettled(open)) {
    if (answer.status === 'fulfilled') assert.equal(answer.value.status, 200)
  }
  assert.deepEqual(await house.ended, { code: 0, signal: null })
  await feed.text()
  assert.ok(performance.now() - began < 30_000, 'no open connection holds up a stop')
  t.diagnostic(`stopped in ${Math.round(performance.now() - began)} ms`)
  assert.equal(existsSync(join(folder, 'postgres', 'postmaster.pid')), false)
  assert.equal(existsSync(join(folder, 'held-by')), false)
  house = await openHouse(folder)
  t.diagnostic(`warm start: ${house.firstPageMs} ms to the first page`)
})

const oneSentence = /^[A-Z][^\n]+\.\n$/

test('a taken port is one sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  const address = taken.address()
  assert.ok(address && typeof address === 'object')
  const other = await aFolder()
  const { code, err } = await failToOpen({
    FIXPOINT_DATA: other,
    PORT: String(address.port),
    FIXPOINT_DEMO: '0',
  })
  taken.close()
  await removeFolder(other)
  assert.equal(code, 1, err)
  assert.match(err, oneSentence)
  assert.match(err, /already in use/)
})

const faults: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  [
    'a folder that cannot be written',
    { FIXPOINT_DATA: '/dev/null/x' },
    /\/dev\/null\/x cannot be written/,
  ],
  [
    'a database that cannot be reached',
    {
      DATABASE_URL: 'postgres://127.0.0.1:1/x',
      FIXPOINT_SECRET: 's'.repeat(32),
      FIXPOINT_DATA: folder,
    },
    /cannot be reached/,
  ],
  [
    'a database address that is none',
    { DATABASE_URL: 'mysql://x' },
    /DATABASE_URL must be an address/,
  ],
  [
    'an own database without a secret',
    { DATABASE_URL: 'postgres://127.0.0.1:1/x', FIXPOINT_DATA: folder },
    /FIXPOINT_SECRET/,
  ],
  ['a port that is none', { PORT: 'eighty' }, /PORT must be a whole number/],
  [
    'a switch that is neither on nor off',
    { FIXPOINT_DEMO: 'maybe' },
    /FIXPOINT_DEMO must be 1 or 0/,
  ],
]

for (const [what, env, words] of faults) {
  test(`${what} is one sentence`, async () => {
    const { code, err } = await failToOpen({ PORT: '0', ...env })
    assert.equal(code, 1, err)
    assert.match(err, oneSentence)
    assert.match(err, words)
  })
}
