import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { owner } from '#locales/it/owner'
import { paperPages } from '#locales/it/papers'
import { terms } from '#locales/it/terms'
import { mustBeAccessible, readJson, signInAs, startTown } from './town.ts'

const town = await startTown()
after(() => town.stop())

type Repair = { id: string; trackingLink: string; site: { id: string } }

async function tell<T>({ request }: BrowserContext, path: string, data: object): Promise<T> {
  const answer = await request.post(`${town.url}/v1/${path}`, {
    data,
    headers: { 'idempotency-key': `papers-${path}` },
  })
  assert.equal(answer.status(), 200, await answer.text())
  return answer.json()
}

/** A phone bought after the law changed, with a fault that the seller answers for. */
async function coveredRepair(desk: BrowserContext): Promise<Repair> {
  const list = `${town.url}/v1/repairs?market=IT&limit=1`
  const { items } = await readJson<{ items: Repair[] }>(desk.request, list)
  const device = await tell<{ id: string }>(desk, 'devices', {
    market: 'IT',
    model: 'xiaomi-13',
    identifiers: '004402452459245',
    soldInMarket: 'IT',
    contractOn: '2026-08-05',
    deliveredOn: '2026-08-05',
  })
  const { id } = await tell<Repair>(desk, 'repairs/intake', {
    market: 'IT',
    site: items[0]?.site.id,
    device: device.id,
    symptom: 'screen-cracked',
    contact: { name: 'Anna Rossi', email: 'anna@example.org' },
    language: 'it',
    lock: 'unlocked',
    data: 'backedUp',
  })
  await tell(desk, `repairs/${id}/diagnosis`, {
    symptom: 'screen-cracked',
    defect: 'D-DISP-01',
    repairCodes: ['R-REPL'],
    component: 'display',
    cause: 'defect',
  })
  const amount = { minor: 12_900, currency: 'EUR' }
  const lines = [{ class: 'part', label: 'Schermo', amount }]
  return tell<Repair>(desk, `repairs/${id}/estimate`, { lines })
}

async function italian(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await town.browser.newContext({ locale: 'it-IT', acceptDownloads: true })
  return { context, page: await context.newPage() }
}

test('anybody reads what repairs of a model cost and how fast its parts come', async () => {
  const { context, page } = await italian()
  await page.goto(`${town.url}/models/demo-phone-5?market=IT`)
  await page.getByRole('link', { name: terms['terms.link'] }).click()
  await page.getByRole('heading', { name: terms['terms.delivery'] }).waitFor()
  await page.getByText('5 giorni lavorativi').first().waitFor()
  await mustBeAccessible(page)
  await context.close()
})

test('the owner is shown what must be told, then keeps the form that the desk issues', async () => {
  const desk = await italian()
  await signInAs(desk.context, town, { role: 'marketManager', market: 'IT' })
  const repair = await coveredRepair(desk.context)
  await desk.page.goto(`${town.url}/desk/repairs/${repair.id}`)
  const issue = { name: paperPages['papers.issue.form'] }
  await desk.page.getByRole('button', issue).click()
  const dialog = desk.page.getByRole('dialog')
  await dialog.getByLabel(paperPages['papers.days']).fill('5')
  await dialog.getByLabel(paperPages['papers.email']).fill('centro@example.org')
  await mustBeAccessible(desk.page)
  await dialog.getByRole('button', issue).click()
  await dialog.waitFor({ state: 'hidden' })
  const { context, page } = await italian()
  await page.goto(repair.trackingLink)
  await page.getByText(paperPages['papers.told']).waitFor()
  await page.getByRole('button', { name: owner['owner.estimate.accept'] }).waitFor()
  await mustBeAccessible(page)
  const link = page.getByRole('link', { name: paperPages['papers.form'] })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  const file = await readFile(await download.path())
  assert.equal(file.subarray(0, 5).toString(), '%PDF-')
  const url = `${town.url}/v1/facts?market=IT&name=repairs.told`
  const facts = await readJson<{ items: unknown[] }>(desk.context.request, url)
  assert.equal(facts.items.length, 1, 'however often the page is opened')
  await Promise.all([context.close(), desk.context.close()])
})
