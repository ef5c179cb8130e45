import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { cover } from '#locales/it/cover'
import { desk } from '#locales/it/desk'
import { mustBeAccessible, readJson, signInAs, startTown } from './town.ts'

const town = await startTown()
after(() => town.stop())

/** Who leads the Italian market, at a desk that speaks Italian. */
let page: Page
const faults: string[] = []
before(async () => {
  const context = await town.browser.newContext({
    locale: 'it-IT',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  })
  await signInAs(context, town, { role: 'marketManager', market: 'IT' })
  page = await context.newPage()
  page.on('pageerror', (fault) => faults.push(String(fault)))
})
after(() => assert.deepEqual(faults, []))

const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click()
const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click()

test('the rules of a market are read as a table, with what is not law yet', async () => {
  await page.goto(`${town.url}/desk/coverage`)
  await page.getByText('it.legal_guarantee').first().waitFor()
  await page.getByText(cover['desk.cover.notLaw']).first().waitFor()
  await page.getByText(cover['desk.cover.over'], { exact: true }).first().waitFor()
  await mustBeAccessible(page)
  await page.getByLabel(cover['desk.cover.market']).selectOption('JP')
  await page.getByText(cover['desk.cover.noRules']).waitFor()
})

test('a case is tried at the public door, and answered in the language of the desk', async () => {
  await tab(cover['desk.cover.try'])
  await page.getByLabel(cover['desk.cover.component'], { exact: true }).selectOption('battery')
  await press(cover['desk.cover.ask'])
  await page.getByText(cover['desk.cover.sure']).waitFor()
  await page.getByText(/^Per legge il venditore risponde/).waitFor()
  await mustBeAccessible(page)
  await page.getByLabel(cover['desk.cover.cause'], { exact: true }).selectOption('accident')
  await press(cover['desk.cover.ask'])
  await page
    .getByText(/Una caduta|incidente/)
    .first()
    .waitFor()
})

test('a campaign is opened, flags the device at once, and goodwill is given from the budget', async () => {
  const { items } = await readJson<{ items: { id: string; model: { id: string } }[] }>(
    page.request,
    `${town.url}/v1/devices?market=IT&limit=1`,
  )
  const device = items[0]
  assert.ok(device)
  await tab(cover['desk.cover.campaigns'])
  await press(cover['desk.cover.setBudget'])
  await page.getByLabel(cover['desk.cover.cap']).fill('500')
  await press(cover['desk.cover.setBudget'])
  await page.getByText(/500/).first().waitFor()
  await press(cover['desk.cover.openCampaign'])
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(cover['desk.cover.code']).fill('BATT-1')
  for (const field of await dialog.getByLabel(/^Nome in/).all()) await field.fill('Batteria')
  await dialog.getByLabel(cover['desk.cover.models']).fill(device.model.id)
  await dialog.getByLabel(cover['desk.cover.component'], { exact: true }).selectOption('battery')
  await mustBeAccessible(page)
  await press(cover['desk.cover.openCampaign'])
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('BATT-1').waitFor()

  await page.goto(`${town.url}/desk/devices/${device.id}`)
  await page
    .getByText(/BATT-1/)
    .first()
    .waitFor()
  await page.getByLabel(cover['desk.cover.component'], { exact: true }).selectOption('battery')
  await page.getByText(desk['desk.promiseKind.campaign']).first().waitFor()
  await press(cover['desk.cover.goodwill'])
  await dialog.getByLabel(new RegExp(`^${cover['desk.cover.cap']}`)).fill('60')
  await dialog.getByLabel(cover['desk.cover.reason']).fill('Terzo guasto in un anno')
  await press(cover['desk.cover.goodwill'])
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(desk['desk.promiseKind.goodwill']).first().waitFor()
  await mustBeAccessible(page)
})
