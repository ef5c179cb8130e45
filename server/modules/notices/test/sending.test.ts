import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { notify } from '#notices'
import { aPostTown, ready, rep } from './postTown.ts'

const it = await aPostTown()
after(() => it[Symbol.asyncDispose]())
const { office, tell, job, rowOf, minutesLater } = it

test('a message leaves right after its commit, once, in words that are filled in', async () => {
  await tell(ready(1))
  await it.settle()
  await job()

  assert.equal(office.letters.length, 1)
  const [letter] = office.letters
  assert.equal(letter?.to, 'owner1@example.org')
  assert.equal(letter?.subject, 'Ready to collect: your Redmi Note 13')
  assert.match(letter?.text ?? '', /^Hello Asha,/)
  assert.match(letter?.reference ?? '', /^not_/)
  assert.equal((await rowOf(1)).state, 'sent')
})

test('the same event tells the same person once', async () => {
  await Promise.all(Array.from({ length: 10 }, () => tell(ready(2))))
  await it.settle()

  assert.equal(office.letters.filter(({ to }) => to === 'owner2@example.org').length, 1)
  assert.equal(
    it.facts.filter(({ name, data }) => name === 'notices.written' && data['about'] === rep(2))
      .length,
    1,
  )
})

test('a message of a transaction that fails is never sent', async () => {
  await assert.rejects(
    it.inMarket('IN', async (ctx) => {
      await notify(ctx, ready(3))
      throw new Error('changed our mind')
    }),
  )
  await it.settle()
  await job()

  assert.equal(await rowOf(3), undefined)
  assert.equal(
    office.letters.some(({ to }) => to === 'owner3@example.org'),
    false,
  )
})

test('without a post office the message is kept', async () => {
  office.mood = 'kept'
  await tell(ready(4))
  await it.settle()
  office.mood = 'sent'

  const { state, sent_at } = await rowOf(4)
  assert.deepEqual([state, sent_at], ['kept', null])
})

test('a letter that is not taken now is tried again after one, three, seven minutes', async () => {
  office.mood = 'later'
  await tell(ready(5))
  await it.settle()
  assert.deepEqual([(await rowOf(5)).attempts, (await rowOf(5)).fault], [1, '451 try again'])
  const seen: number[] = []
  for (const minute of Array.from({ length: 8 }, (_, n) => n)) {
    await job()
    seen[minute] = (await rowOf(5)).attempts
    minutesLater(1)
  }
  assert.deepEqual(seen, [1, 2, 2, 3, 3, 3, 3, 4])

  office.mood = 'sent'
  minutesLater(20)
  await job()
  assert.deepEqual([(await rowOf(5)).state, (await rowOf(5)).fault], ['sent', null])
})

test('after eleven tries, or when it is refused for good, a letter has failed', async () => {
  office.mood = 'never'
  await tell(ready(6))
  await it.settle()
  assert.deepEqual([(await rowOf(6)).state, (await rowOf(6)).fault], ['failed', '550 no such user'])

  office.mood = 'later'
  await tell(ready(7))
  await it.settle()
  for (let hour = 0; hour < 30; hour++) {
    minutesLater(60)
    await job()
  }
  office.mood = 'sent'
  const { state, attempts } = await rowOf(7)
  assert.deepEqual([state, attempts], ['failed', 11])
})

test('a fault of ours keeps the letter waiting and is reported', async () => {
  office.mood = 'broken'
  await tell(ready(8))
  await it.settle()
  office.mood = 'sent'

  assert.equal((await rowOf(8)).state, 'waiting')
  assert.equal(it.faults.at(-1)?.where, 'notices.sendNow')
  minutesLater(5)
  await job()
  assert.equal((await rowOf(8)).state, 'sent')
})

test('of several workers each sends letters that no other is sending', async () => {
  office.mood = 'later'
  for (let n = 20; n < 40; n++) await tell(ready(n))
  await it.settle()
  office.mood = 'sent'
  minutesLater(2)
  const before = office.letters.length
  await Promise.all([job(), job(), job()])
  await job()

  const sent = office.letters.slice(before).map(({ to }) => to)
  assert.equal(new Set(sent).size, sent.length)
  assert.ok(
    Array.from({ length: 20 }, (_, n) => `owner${n + 20}@example.org`).every((to) =>
      sent.includes(to),
    ),
  )
})
