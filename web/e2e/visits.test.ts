import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { visits as words } from '#locales/en/visits'
import { leftReasons, type VisitView } from '#visits/contract'
import { format } from '#shared/messages'
import {
  emptyVan,
  type Looked,
  type Pair,
  pairOf,
  routesOf,
  settled,
  walkerOf,
} from './visitsOf.ts'
import { mustBeAccessible, readJson, signInAs, startTown } from './town.ts'

const town = await startTown()
after(() => town.stop())

type Site = { readonly id: string; readonly timeZone: string; readonly services: string[] }

let page: Page
let site: Site
/** Tomorrow at the site, whatever the hour of the test: nothing of it has begun. */
let day: string
const faults: string[] = []

before(async () => {
  const context = await town.browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 1000 },
    // What fades in has no true colours yet.
    reducedMotion: 'reduce',
  })
  await signInAs(context, town, { role: 'dispatcher', market: 'IN' })
  page = await context.newPage()
  page.on('pageerror', (fault) => faults.push(String(fault)))
  const { items } = await api<{ items: Site[] }>('/v1/sites?market=IN&limit=200')
  const found = items.find(({ services }) => services.includes('visit'))
  assert.ok(found)
  site = found
  day = dayIn(site.timeZone, Date.now() + 86_400_000)
})
after(() => assert.deepEqual(faults, []))

/** The Swedish form of a date is ISO 8601. */
const dayIn = (timeZone: string, at: number) =>
  new Intl.DateTimeFormat('sv', { timeZone }).format(at)
const api = <T>(path: string) => readJson<T>(page.request, town.url + path)
const looked = (): Looked => ({ town, request: page.request, site: site.id, day })
const planned = () => routesOf(looked())
const say = (text: string, values: Record<string, string | number>) => format('en', text, values)
/** Every reason why a technician cannot take a visit. */
const noes = new RegExp(leftReasons.map((one) => words[`desk.visitNo.${one}`]).join('|'))
const given = ({ visit, to }: Pair) =>
  say(words['desk.visits.given'], { label: visit.label, name: to.name })
const button = (name: string) => page.getByRole('button', { name, exact: true })

async function openDay(): Promise<void> {
  await page.goto(`${town.url}/desk/visits?at=${site.id}&day=${day}`)
  await page.getByRole('region', { name: words['desk.visits.rows'] }).waitFor()
}

const bar = ({ label }: VisitView) =>
  page.getByRole('region', { name: words['desk.visits.rows'] }).getByRole('link', {
    name: label,
  })

async function technicianOf({ id }: VisitView): Promise<string | undefined> {
  return (await api<VisitView>(`/v1/visits/${id}`)).technician?.id
}

test('a dispatcher opens the day and gives a visit to another technician by keyboard', async () => {
  await openDay()
  await mustBeAccessible(page)
  const pair = await pairOf(looked(), true)
  assert.ok(pair)
  await bar(pair.visit).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: pair.visit.label }).waitFor()
  await mustBeAccessible(page)
  await button(words['desk.visits.giveTo']).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  const item = dialog.getByRole('button', { name: new RegExp(`^${pair.to.name}.*min`) })
  await item.waitFor()
  await mustBeAccessible(page)
  await item.focus()
  await page.keyboard.press('Enter')
  await page.getByText(given(pair)).waitFor()
  assert.equal(await technicianOf(pair.visit), pair.to.id)
})

test('a drag shows what it would cost before the drop, and the drop gives', async () => {
  const pair = await pairOf(looked(), true)
  assert.ok(pair)
  await openDay()
  const row = page.getByRole('listitem').filter({ has: button(pair.to.name) })
  await bar(pair.visit).hover()
  await page.mouse.down()
  await row.hover()
  await row.getByText(/[+−]\d+ min driving, starts \d\d:\d\d/).waitFor()
  await row.hover()
  await page.mouse.up()
  await page.getByText(given(pair)).waitFor()
  assert.equal(await technicianOf(pair.visit), pair.to.id)
})

test('a drop that does not fit says why, and nothing moves', async () => {
  const fill = await emptyVan(looked())
  await settled(looked())
  const pair = await pairOf(looked(), false)
  assert.ok(pair)
  await openDay()
  const was = await technicianOf(pair.visit)
  const row = page.getByRole('listitem').filter({ has: button(pair.to.name) })
  await bar(pair.visit).hover()
  await page.mouse.down()
  await row.hover()
  await row.getByText(noes).waitFor()
  await row.hover()
  await page.mouse.up()
  await page.getByText(`${pair.visit.label} stays where it is`).waitFor()
  assert.equal(await technicianOf(pair.visit), was)
  await fill()
})

test('on a narrow screen the map is drawn flat and nothing is wider than the screen', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openDay()
  await page
    .getByText(/^\d+ km$/)
    .first()
    .waitFor()
  await mustBeAccessible(page)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(wide <= 390, `${wide} px`)
  await page.setViewportSize({ width: 1440, height: 1000 })
})

test('better routes are looked for, and the day is sent out', async () => {
  await openDay()
  await button(words['desk.visits.replan']).click()
  await page.getByText(/less driving|No better routes/).waitFor()
  await button(words['desk.visits.send']).click()
  await page.getByText(/sent out\. Their owners|sent out already/).waitFor()
  const routes = await planned()
  assert.ok(routes.flatMap(({ stops }) => stops).every(({ visit }) => visit.plannedAt))
})

test('an absence passes the visits on and says how many, and can be taken back', async () => {
  const routes = await planned()
  const walker = await walkerOf(looked())
  const first = routes.find(({ technician, stops }) => stops.length && technician.id !== walker)
  assert.ok(first)
  await page.goto(`${town.url}/desk/visits/crew?at=${site.id}`)
  await button(words['desk.crew.addAbsence']).first().click()
  const dialog = page.getByRole('dialog', { name: words['desk.crew.addAbsence'] })
  await dialog.getByRole('combobox').selectOption({ label: first.technician.name })
  await dialog.getByLabel(words['desk.crew.from']).fill(day)
  await dialog.getByLabel(words['desk.crew.to']).fill(day)
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Ill')
  await mustBeAccessible(page)
  await dialog.getByRole('button', { name: words['desk.crew.addAbsence'] }).click()
  await page.getByText(/being given to others/).waitFor()
  await mustBeAccessible(page)
  const back = say(words['desk.crew.dropAbsence'], first.technician)
  await button(back).click()
  await button(back).waitFor({ state: 'detached' })
})

test('a week is edited, and a file with a fault is shown row by row and not applied', async () => {
  await page.goto(`${town.url}/desk/visits/crew?at=${site.id}`)
  const { items } = await api<{ items: { name: string; active: boolean }[] }>(
    `/v1/sites/${site.id}/crew`,
  )
  const member = items.find(({ active }) => active)
  assert.ok(member)
  const change = say(words['desk.crew.edit'], { name: member.name })
  await button(change).click()
  const dialog = page.getByRole('dialog', { name: change })
  await mustBeAccessible(page)
  await dialog.getByRole('spinbutton', { name: words['desk.crew.visitsMax'] }).fill('9')
  await dialog.getByRole('button', { name: words['desk.crew.keep'] }).click()
  await dialog.waitFor({ state: 'detached' })
  await page
    .getByRole('row', { name: new RegExp(member.name) })
    .getByText('9', { exact: true })
    .waitFor()
  const csv = `technician,mon\n${member.name},9 to 5\n`
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'crew.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByText(words['desk.crewFault.hours']).waitFor()
})

test('a technician walks one visit to its end with one button', async () => {
  await walkerOf(looked())
  const context = await town.browser.newContext({
    locale: 'en-GB',
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  })
  await signInAs(context, town, { role: 'fieldTechnician', market: 'IN' })
  const phone = await context.newPage()
  await phone.goto(`${town.url}/desk/`)
  await phone.waitForURL(/\/desk\/route$/)
  await phone.goto(`${town.url}/desk/route?day=${day}`)
  const next = phone.getByRole('region', { name: words['desk.route.next'] })
  await next.waitFor()
  await mustBeAccessible(phone)
  const [, at] = /Stop (\d+) of/.exec(await next.innerText()) ?? []
  assert.match((await next.getByRole('link').first().getAttribute('href')) ?? '', /^geo:/)
  for (const move of ['depart', 'arrive', 'begin', 'complete'] as const)
    await next.getByRole('button', { name: words[`desk.visitDo.${move}`], exact: true }).click()
  const over = phone.getByRole('region', { name: words['desk.route.over'] })
  await over.getByText(words['desk.visitState.completed']).first().waitFor()
  assert.notEqual(/Stop (\d+) of/.exec(await next.innerText())?.[1], at)

  for (const move of ['depart', 'arrive'] as const)
    await next.getByRole('button', { name: words[`desk.visitDo.${move}`], exact: true }).click()
  const cannot = words['desk.visitDo.cannotComplete']
  await next.getByRole('button', { name: cannot }).click()
  const dialog = phone.getByRole('dialog', { name: cannot })
  await dialog.getByRole('textbox', { name: words['desk.visits.whatLearned'] }).fill('Bent frame')
  await mustBeAccessible(phone)
  await dialog.getByRole('button', { name: cannot }).click()
  await over.getByText(words['desk.visitState.cannotComplete']).waitFor()
  await mustBeAccessible(phone)
  await context.close()
})
