import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { desk } from '#locales/en/desk'
import { refusals } from '#locales/en/refusals'
import { repairs } from '#locales/en/repairs'
import { luhnDigit } from '#shared/imei'
import { sign } from './sign.ts'
import { mustBeAccessible, readJson, signInAs, startTown } from './town.ts'

const words = { ...desk, ...repairs }
const town = await startTown()
after(() => town.stop())

/** One manager walks through all of it, in one window, with the repairs that the demo came with. */
let page: Page
const faults: string[] = []
before(async () => {
  const context = await town.browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    // What fades in has no true colours yet.
    reducedMotion: 'reduce',
  })
  await signInAs(context, town, { role: 'serviceManager', market: 'IN' })
  page = await context.newPage()
  page.on('pageerror', (fault) => faults.push(String(fault)))
})
after(() => assert.deepEqual(faults, []))

type Repair = {
  readonly id: string
  readonly number: string
  readonly stage: string
  readonly outcome: string | null
  readonly way: string
  readonly custody: string
  readonly device: string | null
  readonly model: { readonly category: string }
  readonly money: { readonly open: { readonly minor: number } }
  readonly estimates: readonly {
    readonly state: string
    readonly ownerTotal: { readonly minor: number }
  }[]
  readonly legs: readonly { readonly kind: string; readonly endedAt: string | null }[]
}

/** A number of the demo's type allocation that no demo device has. */
function imei(nth: number): string {
  const body = `00100000${nth}`
  return body + luhnDigit(body)
}

const api = <T>(path: string) => readJson<T>(page.request, town.url + path)
const read = (id: string) => api<Repair>(`/v1/repairs/${id}`)
const used = new Set<string>()

/** Opens a repair of that stage which nobody has touched here yet. */
async function openOne(stage: string, fits: (repair: Repair) => boolean): Promise<Repair> {
  const list = await api<{ items: Repair[] }>(`/v1/repairs?market=IN&stage=${stage}&limit=60`)
  for (const { id } of list.items) {
    if (used.has(id)) continue
    const repair = await read(id)
    if (!fits(repair)) continue
    used.add(id)
    await page.goto(`${town.url}/desk/repairs/${id}`)
    await page.getByRole('heading', { level: 1, name: repair.number }).waitFor()
    return repair
  }
  throw new Error(`the demo has no ${stage} repair that fits`)
}

const button = (name: string) => page.getByRole('button', { name, exact: true })
const press = (name: string) => button(name).first().click()
const stands = (stage: keyof typeof words) =>
  page
    .locator('dd', { hasText: new RegExp(`^${words[stage]}`) })
    .first()
    .waitFor()

/** Presses the move, answers what its dialog asks, and sends it. */
async function ask(move: string, answers: Readonly<Record<string, string>>): Promise<void> {
  const dialog = page.getByRole('dialog', { name: move })
  if (!(await dialog.isVisible())) await press(move)
  for (const [label, value] of Object.entries(answers))
    await dialog.getByRole('textbox', { name: label }).fill(value)
  await mustBeAccessible(page)
  await dialog.getByRole('button', { name: move, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function goOnByParcel(): Promise<void> {
  await press(words['desk.do.changeLeg'])
  const dialog = page.getByRole('dialog', { name: words['desk.do.changeLeg'] })
  await dialog.getByRole('combobox', { name: words['desk.column.site'] }).selectOption({ index: 1 })
  await ask(words['desk.do.changeLeg'], { [words['desk.reason']]: 'The owner has moved away' })
  await page.getByRole('img', { name: words['desk.handOver.sign'] }).waitFor({ state: 'detached' })
}

async function signAndHandOver(): Promise<void> {
  await sign(page, words['desk.handOver.sign'])
  await press(words['desk.do.handOver'])
  await stands('stage.handedOver')
}

test('an estimate declined at the desk goes back unrepaired, and the owner signs for it', async () => {
  const { id } = await openOne('estimated', ({ way }) => way === 'counter')
  await press(words['desk.do.decline'])
  await page.getByText(words['desk.estimate.declinedNext']).waitFor()
  await ask(words['desk.do.returnUnrepaired'], { [words['desk.reason']]: 'Too dear for the owner' })
  await stands('stage.ready')
  await signAndHandOver()
  const { outcome, money, estimates } = await read(id)
  assert.deepEqual(
    [outcome, money.open.minor, estimates.at(-1)?.state],
    ['unrepaired', 0, 'declined'],
  )
})

test('after a declined estimate it is diagnosed again, and what others pay goes on unasked', async () => {
  const { id } = await openOne('declined', ({ estimates }) =>
    estimates.some(({ ownerTotal }) => ownerTotal.minor === 0),
  )
  await press(words['desk.do.diagnoseAgain'])
  await press(words['desk.do.diagnose'])
  await press(words['desk.do.proceed'])
  await button(words['desk.do.start']).waitFor()
  const { stage, money } = await read(id)
  assert.deepEqual([stage, money.open.minor], ['approved', 0])
})

test('an open estimate is written anew, and the older one says so', async () => {
  const { id } = await openOne('estimated', () => true)
  await press(words['desk.do.estimateAgain'])
  await page
    .getByRole('textbox', { name: /^Amount/ })
    .first()
    .fill('123')
  await press(words['desk.do.estimate'])
  await page.getByText(words['desk.estimate.state.replaced'], { exact: true }).first().waitFor()
  const { estimates } = await read(id)
  assert.deepEqual(estimates.map(({ state }) => state).slice(-2), ['replaced', 'open'])
})

test('a unit that is not worth repairing is replaced by another', async () => {
  const { id } = await openOne('repairing', ({ model }) => model.category === 'phone')
  await ask(words['desk.do.replace'], {
    [words['desk.replace.identifier']]: imei(990_001),
    [words['desk.reason']]: 'The board is beyond repair',
  })
  await stands('stage.ready')
  const { outcome, money } = await read(id)
  assert.deepEqual([outcome, money.open.minor], ['replaced', 0])
})

test('a booking is cancelled with its reason', async () => {
  const { id } = await openOne('booked', () => true)
  await ask(words['desk.do.cancel'], { [words['desk.reason']]: 'The owner found it again' })
  await stands('stage.cancelled')
  assert.equal((await read(id)).stage, 'cancelled')
})

test('what was handed in at the counter goes back by parcel, by the hand of a carrier', async () => {
  const { id } = await openOne(
    'ready',
    ({ way, custody, money }) => way === 'counter' && custody === 'site' && money.open.minor === 0,
  )
  await goOnByParcel()
  await ask(words['desk.do.ship'], {
    [words['desk.ship.carrier']]: 'India Post',
    [words['desk.ship.number']]: 'EE123456789IN',
  })
  await stands('custody.carrier')
  await press(words['desk.do.handOver'])
  await stands('stage.handedOver')
  const { legs, custody } = await read(id)
  assert.deepEqual(legs.map(({ kind }) => kind).slice(-2), ['counter', 'parcel'])
  assert.equal(custody, 'owner')
})

test('a parcel is not sent back while its owner owes something, and the button says so', async () => {
  await openOne(
    'ready',
    ({ way, custody, money }) => way === 'counter' && custody === 'site' && money.open.minor > 0,
  )
  await goOnByParcel()
  const send = button(words['desk.do.ship'])
  assert.equal(await send.getAttribute('aria-disabled'), 'true')
  await send.locator('..').getByText(refusals['repairs.moneyOpen']).waitFor()
})

test('a new board brings its IMEI, and the passport keeps both', async () => {
  const fits = ({ model, device }: Repair) => model.category === 'phone' && device !== null
  const { device } = await openOne('repairing', fits)
  await press(words['desk.work.addPart'])
  const line = page.getByRole('listitem').filter({ has: page.getByLabel(words['desk.work.sku']) })
  const board = line.last()
  await board.getByLabel(words['desk.diagnosis.component']).selectOption('board')
  await board.getByLabel(words['desk.work.sku']).fill('board-1')
  const number = page.getByRole('textbox', { name: words['desk.work.newImei'] })
  await number.fill(`${imei(990_002).slice(0, 14)}x`)
  await press(words['desk.do.finish'])
  await page.getByRole('alert').first().waitFor()
  await number.fill(imei(990_002))
  await press(words['desk.do.finish'])
  await button(words['desk.check.all']).waitFor()
  await page.goto(`${town.url}/desk/devices/${device}`)
  await page.getByText(imei(990_002)).first().waitFor()
  await mustBeAccessible(page)
})
