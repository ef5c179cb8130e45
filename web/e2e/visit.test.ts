import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { owner } from '#locales/it/owner'
import { repairs } from '#locales/it/repairs'
import { freeImeis, mustBeAccessible, readJson, signInAs, startTown } from './town.ts'

const town = await startTown()
after(() => town.stop())
const words = { ...owner, ...repairs }
// The demo's technicians of Italy drive out from the service centre of Rome.
const home = '00186'

const button = (page: Page, name: keyof typeof words) =>
  page.getByRole('button', { name: words[name], exact: true })
const best = (page: Page) =>
  page.getByRole('heading', { name: words['owner.visit.best'] }).locator('xpath=following::ul[1]')

async function openPhone() {
  const context = await town.browser.newContext({
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  return { page, faults, close: () => context.close() }
}

async function reachOptions(page: Page, imei: string): Promise<void> {
  await page.goto(`${town.url}/`)
  await page.getByRole('textbox', { name: words['owner.number.label'] }).fill(imei)
  await button(page, 'owner.number.go').click()
  const trouble = page.getByRole('group', { name: words['owner.problem.legend'] })
  await trouble.getByRole('radio').first().check()
  await page.getByRole('radio', { name: words['owner.accident.no'] }).check()
  await button(page, 'owner.problem.go').click()
}

/** From the card without a place to the windows of a place. */
async function reachWindows(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: words['owner.visit.postcode'] }).fill(home)
  await mustBeAccessible(page)
  await button(page, 'owner.visit.see').click()
  await page.getByRole('link', { name: words['owner.visit.pick'] }).click()
  const windows = best(page).getByRole('button')
  await windows.first().waitFor()
  assert.equal(await windows.count(), 3, 'the three that cost least')
  await mustBeAccessible(page)
}

async function keep(page: Page): Promise<void> {
  await best(page).getByRole('button').first().click()
  await page.getByRole('timer').waitFor()
}

/** Somebody else is quicker, as the server tells it. @returns the windows that are left */
async function loseOne(page: Page): Promise<number> {
  const times = await best(page).locator('time').all()
  const all = await Promise.all(times.map((time) => time.getAttribute('datetime')))
  const slots = all.slice(1)
  const json = { code: 'visits.windowTaken', title: 'Presa', facts: { field: 'slot', slots } }
  await page.route('**/v1/visit-holds', (route) => route.fulfill({ status: 409, json }), {
    times: 1,
  })
  await best(page).getByRole('button').first().click()
  await page.getByRole('alert').filter({ hasText: 'Presa' }).waitFor()
  await mustBeAccessible(page)
  return slots.length
}

/** @returns the address of the tracking page */
async function book(page: Page): Promise<string> {
  await page.getByRole('textbox', { name: words['owner.contact.name'] }).fill('Anna Conti')
  await page.getByRole('textbox', { name: words['owner.contact.email'] }).fill('anna@example.org')
  await page
    .getByRole('textbox', { name: words['owner.contact.address'], exact: true })
    .fill('Via dei Coronari 12, secondo piano')
  await mustBeAccessible(page)
  await button(page, 'owner.visit.book').click()
  await page.getByRole('heading', { level: 1, name: words['owner.booked.title'] }).waitFor()
  await page.getByRole('link', { name: words['owner.booked.follow'] }).click()
  await button(page, 'owner.changes.cancel').waitFor()
  return page.url()
}

type Tracked = {
  number: string
  visit: { state: string; window: { from: string } | null } | null
  legs: { site: { id: string } }[]
}

function tracked(page: Page, address: string): Promise<Tracked> {
  return readJson(page.request, address.replace('/track/', '/v1/track/'))
}

/** Chooses another window than the one there is. @returns when it begins */
async function move(page: Page, address: string): Promise<string> {
  const before = (await tracked(page, address)).visit?.window?.from
  await button(page, 'owner.changes.time').click()
  const times = page.getByRole('tabpanel').getByRole('button')
  await page.getByRole('tab').last().click()
  await times.last().click()
  await mustBeAccessible(page)
  await button(page, 'owner.changes.move').click()
  await button(page, 'owner.changes.time').waitFor()
  const after = (await tracked(page, address)).visit?.window?.from ?? ''
  assert.notEqual(after, before)
  return after
}

/** The dispatcher's day by API: the visit is sent out, somebody leaves, and it cannot be done. */
async function driveOut(staff: BrowserContext, { address, day }: { address: string; day: string }) {
  const { request } = staff
  await signInAs(staff, town, { role: 'dispatcher', market: 'IT' })
  const { number, legs } = await readJson<Tracked>(
    request,
    address.replace('/track/', '/v1/track/'),
  )
  const plan = `${town.url}/v1/sites/${legs[0]?.site.id}/visits/${day}`
  const press = async (path: string, data: object = {}) => {
    const answer = await request.post(path, { data })
    assert.ok(answer.ok(), `${path}: ${await answer.text()}`)
  }
  await press(`${plan}/send`)
  type Day = { routes: { stops: { visit: { id: string; label: string } }[] }[] }
  const { routes } = await readJson<Day>(request, plan)
  const stop = routes
    .flatMap(({ stops }) => stops)
    .find(({ visit }) => visit.label.includes(number))
  assert.ok(stop, number)
  return (step: string, data?: object) =>
    press(`${town.url}/v1/visits/${stop.visit.id}/${step}`, data)
}

test('a visit is kept, booked, moved, followed to the door, and chosen again', async () => {
  const { page, faults, close } = await openPhone()
  const staff = await town.browser.newContext()
  const [imei = ''] = await freeImeis(town, 'IT', 1)
  await reachOptions(page, imei)
  await reachWindows(page)
  await keep(page)
  const address = await book(page)
  await page.getByText(words['owner.visit.nameLater']).waitFor()
  await mustBeAccessible(page)
  const from = await move(page, address)
  const drive = await driveOut(staff, { address, day: from.slice(0, 10) })
  await drive('depart')
  // The page hears that somebody left; nobody reloads it.
  await page.getByText(/^Arrivo previsto alle \d/).waitFor()
  await page.locator('li').getByText(words['moment.technicianLeft']).waitFor()
  await mustBeAccessible(page)
  await drive('arrive')
  await drive('cannot-complete', { reason: 'moreDamage', learned: 'La scocca è piegata.' })
  await page.getByRole('heading', { name: words['owner.visit.againTitle'] }).waitFor()
  await best(page).getByRole('button').first().click()
  await mustBeAccessible(page)
  await button(page, 'owner.visit.againDo').click()
  await page.getByText(words['owner.visit.nameLater']).waitFor()
  assert.equal((await tracked(page, address)).visit?.state, 'scheduled')
  assert.deepEqual(faults, [])
  await staff.close()
  await close()
})

test('where no window is free nothing is asked, and the way back is open', async () => {
  const { page, faults, close } = await openPhone()
  const [imei = ''] = await freeImeis(town, 'IT', 1)
  await reachOptions(page, imei)
  await page.route('**/v1/visit-slots*', async (route) => {
    const answer = await route.fetch()
    const found: { days: object[] } = await answer.json()
    const days = found.days.map((day) => ({ ...day, slots: [] }))
    await route.fulfill({ response: answer, json: { ...found, days } })
  })
  await page.getByRole('textbox', { name: words['owner.visit.postcode'] }).fill(home)
  await button(page, 'owner.visit.see').click()
  await page.getByRole('link', { name: words['owner.visit.pick'] }).click()
  await page.getByRole('heading', { name: words['owner.slot.none'] }).waitFor()
  await mustBeAccessible(page)
  assert.equal(await page.getByRole('textbox', { name: words['owner.contact.name'] }).count(), 0)
  await page.getByRole('link', { name: words['owner.book.back'] }).last().click()
  await page.getByRole('link', { name: words['owner.visit.pick'] }).waitFor()
  assert.deepEqual(faults, [])
  await close()
})

test('a lost window shows others, one that ran out is kept again, and a visit is cancelled', async () => {
  const { page, faults, close } = await openPhone()
  const [imei = ''] = await freeImeis(town, 'IT', 1)
  await page.clock.install()
  await reachOptions(page, imei)
  await reachWindows(page)
  const free = page.getByRole('heading', { name: words['owner.slot.times'] })
  const count = await loseOne(page)
  const others = free.locator('xpath=following::ul[1]').getByRole('button')
  assert.equal(await others.count(), count, 'what is still free stands there at once')
  await others.first().click()
  await page.getByRole('timer').waitFor()
  await page.clock.fastForward('11:00')
  await button(page, 'owner.visit.keepAgain').waitFor()
  assert.match(await page.getByRole('status').last().innerText(), /dieci minuti/)
  await page.clock.setSystemTime(new Date())
  await button(page, 'owner.visit.keepAgain').click()
  await page.getByRole('timer').waitFor()
  const address = await book(page)
  await button(page, 'owner.changes.cancel').click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words['owner.changes.cancelNow'] })
    .click()
  await page.getByRole('heading', { level: 1, name: words['headline.cancelled'] }).waitFor()
  assert.equal((await tracked(page, address)).visit, null)
  assert.deepEqual(faults, [])
  await close()
})
