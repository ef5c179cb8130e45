import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { founded, town } from '#testing'
import { getModel, getSymptom, modelsByIds, repairPrice, routes } from '../index.ts'
import { loadCatalog } from '../seeds.ts'
import { tables } from '../tables.ts'

const it = await town(routes)
after(() => it[Symbol.asyncDispose]())

type Item = { id: string; name: string; category: string; likely: boolean; label: string }
const names = (body: { items: Item[] }) => body.items.map(({ name }) => name)

test('the model whose name is nearest to what was typed comes first', async () => {
  const { status, body } = await it.ask('/v1/models?search=xiaomi%2013&limit=2')
  assert.equal(status, 200)
  assert.deepEqual(names(body), ['Xiaomi 13', 'Xiaomi 13T'])
})

test('a model is found by the number on its back', async () => {
  const { body } = await it.ask('/v1/models?search=2312draabc')
  assert.deepEqual(names(body), ['Redmi Note 13 5G'])
})

test('pages follow each other without gap or repeat, with a search and without', async () => {
  for (const query of ['category=tablet', 'search=redmi&market=IN']) {
    const whole = (await it.ask(`/v1/models?${query}&limit=200`)).body
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: { items: Item[]; next: string | null } } = await it.ask(
        `/v1/models?${query}&limit=7${cursor && `&cursor=${cursor}`}`,
      )
      seen.push(...body.items.map(({ id }) => id))
      cursor = body.next
    }
    assert.ok(seen.length > 14)
    assert.deepEqual(seen, whole.items.map(({ id }: Item) => id).slice(0, 200))
  }
})

test('a cursor that we did not make is refused', async () => {
  const { status, body } = await it.ask('/v1/models?cursor=bm9uc2Vuc2U')
  assert.equal(status, 422)
  assert.equal(body.code, 'core.wrongCursor')
})

test('a market lists what is built for it, for its region or for everywhere', async () => {
  const chinese = names((await it.ask('/v1/models?market=CN&search=redmi%20k70%20ultra')).body)
  const italian = names((await it.ask('/v1/models?market=IT&search=redmi%20k70%20ultra')).body)
  assert.deepEqual(chinese, ['Redmi K70 Ultra'])
  assert.deepEqual(italian, [])
  assert.ok(names((await it.ask('/v1/models?market=GB&search=demo')).body).length > 5)
})

test('a model shows its variants with their markets', async () => {
  const { body } = await it.ask('/v1/models/xiaomi-14t-pro')
  assert.equal(body.name, 'Xiaomi 14T Pro')
  const rothko = body.variants.find(({ id }: Item) => id === 'rothko_id_global')
  assert.equal(rothko.market, 'ID')
  assert.equal(rothko.carrier, null)
})

test('an unknown model is missing, with its field', async () => {
  const { status, body } = await it.ask('/v1/models/no-such-model')
  assert.equal(status, 404)
  assert.equal(body.code, 'catalog.modelNotFound')
})

test('symptoms come likely ones first, three of them marked, in the language asked for', async () => {
  it.speak('it')
  const { body } = await it.ask('/v1/symptoms?category=phone')
  it.speak('en')
  assert.equal(body.items[0].label, 'Lo schermo è rotto')
  assert.deepEqual(
    body.items.slice(0, 4).map(({ likely }: Item) => likely),
    [true, true, true, false],
  )
})

test('prices are those of the market, marked as invented', async () => {
  const { body } = await it.ask('/v1/models/xiaomi-13/prices?market=IN')
  const display = body.items.find((item: { component: string }) => item.component === 'display')
  assert.deepEqual(display.part, { minor: 1_435_000, currency: 'INR' })
  assert.equal(display.demo, true)
  assert.equal((await it.ask('/v1/models/nothing/prices?market=IN')).status, 404)
})

test('codes of defects and repairs have words', async () => {
  const codes = await it.inMarket('IN', async (ctx) =>
    tables(ctx).selectFrom('catalog.code').selectAll().execute(),
  )
  assert.equal(codes.length, 48)
  assert.ok(codes.every(({ labels }) => labels.en && labels.zh))
})

test('the front door gives models, symptoms and prices to other modules', async () => {
  await it.inMarket('IT', async (ctx) => {
    const model = await getModel(ctx, 'xiaomi-13')
    assert.equal(model.category, 'phone')
    assert.deepEqual(
      (await modelsByIds(ctx, ['xiaomi-13', 'none'])).map(({ id }) => id),
      ['xiaomi-13'],
    )
    assert.equal((await getSymptom(ctx, 'screen-cracked'))?.component, 'display')
    assert.equal(await getSymptom(ctx, 'none'), undefined)
    const price = await repairPrice(ctx, { model: model.id, component: 'display' })
    assert.deepEqual(price?.part, { minor: 21_000, currency: 'EUR' })
    assert.equal(price?.partSku, 'xiaomi-13-display')
    assert.equal(await repairPrice(ctx, { model: model.id, component: 'microphone' }), undefined)
  })
})

test('the shipped catalogue is loaded once: what changed since then stays', async () => {
  await it.inMarket('IN', async (ctx) => {
    await tables(ctx)
      .updateTable('catalog.model')
      .set({ name: 'Renamed' })
      .where('id', '=', 'xiaomi-13')
      .execute()
    await loadCatalog({ db: ctx.db, now: founded })
    assert.equal((await getModel(ctx, 'xiaomi-13')).name, 'Renamed')
    await tables(ctx).deleteFrom('catalog.load').execute()
    await loadCatalog({ db: ctx.db, now: founded })
    assert.equal((await getModel(ctx, 'xiaomi-13')).name, 'Xiaomi 13')
  })
})
