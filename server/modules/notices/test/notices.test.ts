import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { insertAccount } from '#people'
import { publicId } from '#shared/ids'
import { aForeignManager, aFrontDesk, aManager, anOwner, aTechnician, aUuid, staff } from '#testing'
import { aPostTown, ready, rep } from './postTown.ts'

const it = await aPostTown()
after(() => it[Symbol.asyncDispose]())
const { office, tell, job, rowOf, minutesLater } = it

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
  for (let n = 1; n <= 6; n++) await tell(ready(n))
  await it.settle()
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
