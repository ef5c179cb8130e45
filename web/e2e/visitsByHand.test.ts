import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { visits as words } from '#locales/en/visits'
import type { RouteView, VisitView } from '#visits/contract'
import { format } from '#shared/messages'
import { type Looked, routesOf } from './visitsOf.ts'
import { mustBeAccessible, readJson, signInAs, startTown } from './town.ts'

const town = await startTown()
after(() => town.stop())

type Site = { readonly id: string; readonly timeZone: string; readonly services: string[] }

let page: Page
let looked: Looked
/** Visits of which somebody else could make each as well. */
const left: VisitView[] = []
const faults: string[] = []

before(async () => {
  const context = await town.browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 1000 },
    reducedMotion: 'reduce',
  })
  await signInAs(context, town, { role: 'dispatcher', market: 'IT' })
  page = await context.newPage()
  page.on('pageerror', (fault) => faults.push(String(fault)))
  const { request } = page
  const { items } = await readJson<{ items: Site[] }>(
    request,
    `${town.url}/v1/sites?market=IT&limit=200`,
  )
  const site = items.find(({ services }) => services.includes('visit'))
  assert.ok(site)
  // The Swedish form of a date is ISO 8601. Tomorrow, because nothing of it has begun.
  const day = new Intl.DateTimeFormat('sv', { timeZone: site.timeZone }).format(
    Date.now() + 86_400_000,
  )
  looked = { town, request, site: site.id, day }
  for (const { visit } of (await routesOf(looked)).flatMap(({ stops }) => stops))
    if (left.length < 3 && (await fitting(visit)).length > 0) left.push(visit)
  assert.equal(left.length, 3)
})
after(() => assert.deepEqual(faults, []))

const button = (name: string, within: Page | Locator = page) =>
  within.getByRole('button', { name, exact: true })
const rows = () => page.getByRole('region', { name: words['desk.visits.rows'] })
const rowOf = (name: string) => page.getByRole('listitem').filter({ has: button(name) })
const waiting = () => page.getByRole('region', { name: words['desk.visits.unassigned'] })
const itemOf = ({ label }: VisitView) => waiting().getByRole('listitem').filter({ hasText: label })
const bar = ({ label }: VisitView) => rows().getByRole('link', { name: label })
const given = (label: string, name: string) =>
  format('en', words['desk.visits.given'], { label, name })

async function openDay(at: Page = page): Promise<void> {
  await at.goto(`${town.url}/desk/visits?at=${looked.site}&day=${looked.day}`)
  await at.getByRole('region', { name: words['desk.visits.rows'] }).waitFor()
}

async function holderOf({ id }: VisitView): Promise<string | undefined> {
  const { technician } = await readJson<VisitView>(page.request, `${town.url}/v1/visits/${id}`)
  return technician?.name
}

/** Carries something over a row with the mouse, and reads what the row says before the drop. */
async function drag(from: Locator, name: string): Promise<void> {
  await from.hover()
  await page.mouse.down()
  await rowOf(name).hover()
  await rowOf(name)
    .getByText(/[+−]\d+ min driving, starts \d\d:\d\d/)
    .waitFor()
  await rowOf(name).hover()
  await page.mouse.up()
}

async function fitting(visit: VisitView): Promise<{ name: string }[]> {
  type Preview = { items: { technician: string; fits: true | string }[] }
  const { items } = await readJson<Preview>(
    page.request,
    `${town.url}/v1/visits/${visit.id}/preview?day=${looked.day}`,
  )
  const able = new Set(items.filter(({ fits }) => fits === true).map((one) => one.technician))
  const holder = await holderOf(visit)
  const all = (await routesOf(looked)).map(({ technician }) => technician)
  return all.filter(({ id, name }) => able.has(id) && name !== holder)
}

type Day = { routes: RouteView[]; unassigned: { visit: VisitView; because: string }[] }

/**
 * Shows a visit as one that nobody makes, until somebody is given it. The server would look for
 * somebody by itself within the second.
 */
async function withNobody({ id }: VisitView): Promise<void> {
  const path = `**/v1/sites/*/visits/${looked.day}`
  await page.route(path, async (route) => {
    const answer = await route.fetch()
    const day: Day = await answer.json()
    const visit = day.routes
      .flatMap(({ stops }) => stops)
      .find((stop) => stop.visit.id === id)?.visit
    assert.ok(visit)
    const routes = day.routes.map((one) => ({
      ...one,
      stops: one.stops.filter((stop) => stop.visit.id !== id),
    }))
    const unassigned = [{ visit: { ...visit, technician: null }, because: 'window' }]
    await route.fulfill({ response: answer, json: { ...day, routes, unassigned } })
  })
  await page.route(`**/v1/visits/${id}/assign`, async (route) => {
    await page.unroute(path)
    await route.continue()
  })
}

test('a visit that nobody makes is dragged from its list to a technician', async () => {
  const [visit] = left
  assert.ok(visit)
  const [to] = await fitting(visit)
  assert.ok(to)
  await withNobody(visit)
  await openDay()
  await itemOf(visit).waitFor()
  await mustBeAccessible(page)
  await drag(itemOf(visit), to.name)
  await page.getByText(given(visit.label, to.name)).waitFor()
  assert.equal(await holderOf(visit), to.name)
  await itemOf(visit).waitFor({ state: 'detached' })
  await bar(visit).waitFor()
})

test('a stop goes to somebody else and back again with one press', async () => {
  const [visit] = left
  assert.ok(visit)
  const was = await holderOf(visit)
  const to = (await fitting(visit)).find(({ name }) => name !== was)
  assert.ok(was && to)
  await openDay()
  await drag(bar(visit), to.name)
  await page.getByText(given(visit.label, to.name)).waitFor()
  assert.equal(await holderOf(visit), to.name)
  await button(words['desk.visits.undo']).click()
  await page.getByText(given(visit.label, was)).waitFor()
  assert.equal(await holderOf(visit), was)
})

test('by keyboard a visit is given from its list, and the reader goes on where it is said', async () => {
  const [, visit] = left
  assert.ok(visit)
  await withNobody(visit)
  await openDay()
  await button(words['desk.visits.giveTo'], itemOf(visit)).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByText(words['desk.visits.least']).waitFor()
  await mustBeAccessible(page)
  const best = await page.evaluate(
    () => document.activeElement?.querySelector('strong')?.textContent,
  )
  assert.ok(best, 'who drives least has the focus')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  assert.equal(await focused(), words['desk.visits.giveTo'])
  await page.keyboard.press('Enter')
  await dialog.getByText(words['desk.visits.least']).waitFor()
  await page.keyboard.press('Enter')
  const said = page.getByRole('status').filter({ hasText: given(visit.label, best) })
  await said.waitFor()
  assert.equal(await holderOf(visit), best)
  await itemOf(visit).waitFor({ state: 'detached' })
  assert.match((await focused()) ?? '', new RegExp(best), 'not lost with the button')
})

function focused(): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.textContent)
}

test('another window is chosen before it can be sent, and each dialog gives the focus back', async () => {
  const [, visit] = left
  assert.ok(visit)
  await openDay()
  await bar(visit).press('Enter')
  await page.getByRole('heading', { level: 2, name: visit.label }).waitFor()
  const move = words['desk.visits.move']
  await button(words['desk.visits.cancel']).press('Enter')
  await mustBeAccessible(page)
  await page.keyboard.press('Escape')
  assert.equal(await focused(), words['desk.visits.cancel'])
  await button(move).press('Enter')
  const dialog = page.getByRole('dialog', { name: move })
  await dialog.getByText(words['desk.visits.chooseWindow']).waitFor()
  await dialog.getByRole('radio').last().check()
  await mustBeAccessible(page)
  await dialog.getByRole('button', { name: /^Move to/ }).click()
  await page.getByText(`${visit.label} is agreed`).waitFor()
  assert.match((await focused()) ?? '', new RegExp(`^${move}`))
  await button('Close', page.getByRole('region', { name: visit.label })).press('Enter')
  const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  assert.ok(label === null || label?.includes(visit.label))
})

test('a day on which nobody drives out says so, and leads to who could', async () => {
  await page.goto(`${town.url}/desk/visits?at=${looked.site}&day=2040-06-10`)
  await page.getByRole('heading', { name: words['desk.visits.empty'] }).waitFor()
  const send = button(words['desk.visits.send'])
  assert.equal(await send.getAttribute('aria-disabled'), 'true')
  await mustBeAccessible(page)
  await page.getByRole('link', { name: words['desk.crew'] }).last().click()
  await page.getByRole('heading', { level: 1, name: words['desk.crew'] }).waitFor()
})

test('without WebGL the map stands still, says why, and a stop is dragged from it', async () => {
  const plain = page
  page = await page.context().newPage()
  page.on('pageerror', (fault) => faults.push(String(fault)))
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
      return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind])
    } as typeof original
  })
  await openDay()
  await page.getByText(words['desk.visits.stillMap']).waitFor()
  await mustBeAccessible(page)
  const visit = left.at(-1)
  assert.ok(visit)
  const [to] = await fitting(visit)
  assert.ok(to)
  await drag(page.locator(`a[title="${visit.label}"]`), to.name)
  await page.getByText(given(visit.label, to.name)).waitFor()
  assert.equal(await holderOf(visit), to.name)
  await page.close()
  page = plain
})
