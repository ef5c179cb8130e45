import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { runJob } from '#core/jobs'
import { Outage } from '#core/refusal'
import type { Letter, Mail } from '#gateways/mail'
import { type Notice, makeJobs, makeListeners, notify } from '#notices'
import { insertAccount } from '#people'
import { publicId } from '#shared/ids'
import {
  aForeignManager,
  aFrontDesk,
  aManager,
  anOwner,
  aTechnician,
  aUuid,
  staff,
  town,
} from '#testing'
import { routes } from '../routes.ts'

/** A post office whose mood the tests set. */
const office = {
  mood: 'sent' as 'sent' | 'kept' | 'later' | 'never' | 'broken',
  letters: [] as Letter[],
}
const mail: Mail = {
  async send(letter) {
    if (office.mood === 'broken') throw new TypeError('a fault of ours')
    if (office.mood === 'later') throw new Outage('451 try again', { retryable: true })
    if (office.mood === 'never') throw new Outage('550 no such user', { retryable: false })
    office.letters.push(letter)
    return office.mood
  },
}
const it = await town({ routes, listeners: makeListeners({ mail }), jobs: makeJobs({ mail }) })
after(() => it[Symbol.asyncDispose]())

const rep = (n: number) => publicId('rep', 1, aUuid(n))
const ready = (n: number): Notice => ({
  template: 'ready',
  language: 'en',
  to: `owner${n}@example.org`,
  about: rep(n),
  values: {
    name: 'Asha',
    number: 'R-1',
    model: 'Redmi Note 13',
    place: 'MG Road',
    link: 'https://care.example/t',
  },
  dedupe: `ready ${n}`,
})
const tell = (notice: Notice) => it.inMarket('IN', (ctx) => notify(ctx, notice))
const job = async () => {
  for (const one of makeJobs({ mail })) await runJob(it.engine.around, one)
}
const rowOf = async (n: number) => {
  const { rows } = await it.database.pool.query(
    'select state, attempts, fault, sent_at, body from notices.notice where zone = 1 and about = $1',
    [aUuid(n)],
  )
  return rows[0]
}
const minutesLater = (minutes: number) => {
  it.clock.at = new Date(it.clock.at.getTime() + minutes * 60_000)
}

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

test('an owner gets the code, staff do not see it, and nothing of it stays once it is sent', async () => {
  const seal = await it.inMarket('IN', async (ctx) => ctx.house.seal)
  office.mood = 'later'
  const about = publicId('cod', 1, aUuid(60))
  await it.inMarket('IN', (ctx) =>
    ctx.record('people.codeRequested', about, {
      email: seal.close('asha@example.org'),
      code: seal.close('123456'),
      language: 'it',
    }),
  )
  await it.settle()
  assert.match((await rowOf(60)).body, /123456/)
  it.as(aManager)
  const listed = await it.ask(`/v1/notices?market=IN&about=${about}`)
  assert.deepEqual(
    [listed.body.items[0].subject, listed.body.items[0].body],
    ['Il suo codice di accesso', ''],
  )

  office.mood = 'sent'
  minutesLater(2)
  await job()
  assert.match(office.letters.at(-1)?.text ?? '', /Il suo codice è 123456\./)
  assert.equal((await rowOf(60)).body, '')
})

test('somebody invited gets the link that the inviter was shown', async () => {
  const { seal } = await it.inMarket('IN', async (ctx) => ctx.house)
  const link = 'https://care.example/desk/invite/inv_1'
  await it.inMarket('IN', async (ctx) => {
    const account = await insertAccount(ctx, {
      kind: 'staff',
      email: 'ravi@example.org',
      name: 'Ravi',
      language: 'en',
    })
    await ctx.record('people.invited', publicId('per', 1, account.id), {
      link: seal.close(link),
      language: 'hi',
    })
  })
  await it.settle()

  const letter = office.letters.at(-1)
  assert.deepEqual([letter?.to, letter?.subject], ['ravi@example.org', 'टीम से जुड़ने का निमंत्रण'])
  assert.ok(letter?.text.includes(link))
})

test('the list is newest first, in pages, and by what it is about', async () => {
  it.as(aManager)
  const { status, body } = await it.ask('/v1/notices?market=IN&limit=3')
  assert.equal(status, 200)
  assert.equal(body.items.length, 3)
  const all: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: { id: string }[]; next: string | null } = (
      await it.ask(`/v1/notices?market=IN&limit=4&cursor=${cursor}`)
    ).body
    all.push(...page.items.map(({ id }) => id))
    cursor = page.next
  }
  assert.deepEqual(all, [...new Set(all)].toSorted().toReversed())
  const about = await it.ask(`/v1/notices?market=IN&about=${rep(1)}`)
  assert.deepEqual(
    about.body.items.map(({ to, state }: { to: string; state: string }) => [to, state]),
    [['owner1@example.org', 'sent']],
  )
  assert.equal((await it.ask('/v1/notices?market=IN&about=nothing')).status, 422)
})

test('staff of a site read what they can name; nobody else reads anything', async () => {
  it.as(staff({ role: 'frontDesk', site: publicId('sit', 1, aUuid(1)) }))
  assert.equal((await it.ask('/v1/notices?market=IN')).status, 403)
  assert.equal((await it.ask(`/v1/notices?market=IN&about=${rep(1)}`)).status, 200)
  it.as(aFrontDesk)
  assert.equal((await it.ask('/v1/notices?market=IN')).status, 200)
  for (const who of [aForeignManager, aTechnician, anOwner()]) {
    it.as(who)
    assert.equal((await it.ask(`/v1/notices?market=IN&about=${rep(1)}`)).status, 403, who.name)
  }
})
