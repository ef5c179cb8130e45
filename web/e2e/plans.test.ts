import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { plans as en } from '#locales/en/plans'
import { plans as zh } from '#locales/zh/plans'
import { mustBeAccessible, readJson, signInAs, startTown } from './town.ts'

const town = await startTown()
after(() => town.stop())

const market = 'IT'
const email = 'nuova@example.invalid'
const serial = '36822/K3E2E00001'

type Outbox = { items: { readonly to: string; readonly template: string; readonly body: string }[] }

async function outbox(): Promise<Outbox['items']> {
  const staff = await town.browser.newContext()
  await signInAs(staff, town, { role: 'marketManager', market })
  const { items } = await readJson<Outbox>(staff.request, `${town.url}/v1/notices?market=${market}`)
  await staff.close()
  return items.filter(({ to }) => to === email)
}

/** A phone sold today, and somebody new who has it and is signed in. */
async function aNewOwner(look: object): Promise<BrowserContext> {
  const staff = await town.browser.newContext()
  await signInAs(staff, town, { role: 'marketManager', market })
  const today = new Date().toISOString().slice(0, 10)
  const sale = { soldInMarket: market, contractOn: today, deliveredOn: today }
  await staff.request.post(`${town.url}/v1/devices`, {
    data: { market, model: 'xiaomi-13', identifiers: serial, ...sale },
  })
  await staff.close()
  const owner = await town.browser.newContext(look)
  await owner.request.post(`${town.url}/v1/sign-in/code`, { data: { market, email } })
  const code = /\d{6}/.exec((await outbox()).map(({ body }) => body).join())?.[0]
  const confirmed = await owner.request.post(`${town.url}/v1/sign-in/code/confirm`, {
    data: { market, email, code },
  })
  assert.ok(confirmed.ok(), await confirmed.text())
  const kept = await owner.request.post(`${town.url}/v1/my/devices`, {
    data: { market, text: serial },
  })
  assert.ok(kept.ok(), await kept.text())
  return owner
}

async function buy(page: Page): Promise<void> {
  await page.goto(`${town.url}/my?lang=en`)
  await page.getByText(en['plan.offers']).click()
  const offer = page.getByRole('button', { name: /^Buy for/ })
  await offer.waitFor()
  await mustBeAccessible(page)
  await offer.click()
  await page.getByText('In force').waitFor()
}

test('an owner buys a plan and withdraws from it in two steps, with a dated receipt', async () => {
  const owner = await aNewOwner({
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    // What fades in has no true colours yet.
    reducedMotion: 'reduce',
  })
  const page = await owner.newPage()
  await buy(page)
  await page.getByRole('button', { name: en['plan.withdraw'] }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await mustBeAccessible(page)
  await dialog.getByRole('button', { name: en['plan.keep'] }).click()
  await page.getByText('In force').waitFor()

  await page.goto(`${town.url}/my?lang=zh`)
  await page.getByRole('button', { name: zh['plan.withdraw'] }).click()
  await mustBeAccessible(page)
  await page.getByRole('button', { name: zh['plan.confirmWithdrawal'] }).click()
  await page.getByText(zh['plan.withdrawn']).waitFor()
  assert.equal(await page.getByRole('button', { name: zh['plan.withdraw'] }).count(), 0)
  const receipt = (await outbox()).find(({ template }) => template === 'planWithdrawn')
  assert.match(receipt?.body ?? '', /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d/)
})
