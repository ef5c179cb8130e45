import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { isOffered, mustOffer } from '#markets'
import { aForeignManager, aFrontDesk, aManager, anAdmin, anOwner, staff, town } from '#testing'
import { lineUpMoves, lineUpStates } from '../market.ts'
import { printLife } from '#shared/moves'
import { routes } from '../routes.ts'

const it = await town(routes)
after(() => it[Symbol.asyncDispose]())

const put = (market: string, service: string, state: string) =>
  it.ask(`/v1/markets/${market}/line-up/${service}`, { state }, { method: 'PUT' })

test('the whole life of a service in a market', () => {
  assert.equal(
    printLife(lineUpMoves, lineUpStates),
    [
      'state    move    becomes',
      'planned  pilot   pilot',
      '         launch  live',
      'pilot    launch  live',
      '         pause   paused',
      '         retire  retired',
      'live     pause   paused',
      '         retire  retired',
      'paused   pilot   pilot',
      '         launch  live',
      '         retire  retired',
      'retired  plan    planned',
    ].join('\n'),
  )
})

test('a market manager launches a service, and from then on it is offered', async () => {
  it.as(aManager)
  assert.equal(await it.inMarket('IN', (ctx) => isOffered(ctx, 'visit')), false)

  const { status, body } = await put('IN', 'visit', 'live')

  assert.equal(status, 200)
  const visit = body.lineUp.find(({ service }: { service: string }) => service === 'visit')
  assert.deepEqual(visit, { service: 'visit', state: 'live', since: it.clock.now().toISOString() })
  assert.equal(await it.inMarket('IN', (ctx) => isOffered(ctx, 'visit')), true)
  const { name, data } = it.facts.at(-1) ?? {}
  assert.deepEqual(
    { name, data },
    {
      name: 'markets.setLineUp',
      data: { service: 'visit', from: 'planned', to: 'live' },
    },
  )
})

test('what is paused is refused at every door at once', async () => {
  it.as(anAdmin)
  await put('IN', 'parcel', 'paused')

  await assert.rejects(
    it.inMarket('IN', (ctx) => mustOffer(ctx, 'parcel')),
    { code: 'markets.notOffered' },
  )
  await it.inMarket('IT', (ctx) => mustOffer(ctx, 'parcel'))
})

test('a state that no move leads to is refused with both states', async () => {
  it.as(aManager)
  const { status, body } = await put('IN', 'counter', 'planned')

  assert.equal(status, 409)
  assert.equal(body.code, 'markets.wrongState')
  assert.deepEqual(body.facts, { field: 'state', from: 'live', to: 'planned' })
})

test('of two who retire and pause at once, the second sees a state that has passed', async () => {
  it.as(aManager)
  const answers = await Promise.all([put('IN', 'store', 'retired'), put('IN', 'store', 'retired')])

  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409])
})

test('nobody moves a line-up but whoever leads that whole market', async () => {
  const bySite = staff({ role: 'marketManager', site: `sit_0001${'0'.repeat(26)}` })
  for (const who of [aForeignManager, bySite, aFrontDesk, anOwner()]) {
    it.as(who)
    const { status, body } = await put('IN', 'cloud', 'live')
    assert.equal(status, 403, who.name)
    assert.equal(body.code, 'core.forbidden')
  }
})

test('a manager of two roles in two markets does not carry one into the other', async () => {
  const [inItaly] = aForeignManager.grants
  const [inIndia] = aFrontDesk.grants
  assert.ok(inItaly && inIndia)
  it.as({ ...aFrontDesk, grants: [inItaly, inIndia] })

  assert.equal((await put('IN', 'cloud', 'live')).status, 403)
  assert.equal((await put('IT', 'cloud', 'live')).status, 200)
})
