import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { desk as en } from '#locales/en/desk'
import { repairs as enRepairs } from '#locales/en/repairs'
import { desk as it } from '#locales/it/desk'
import { repairs as itRepairs } from '#locales/it/repairs'
import { sign } from './sign.ts'
import { freeImeis, mustBeAccessible, readJson, signInAs, startTown } from './town.ts'

const town = await startTown()
after(() => town.stop())

const spoken = {
  en: { words: { ...en, ...enRepairs }, market: 'IN', locale: 'en-GB' },
  it: { words: { ...it, ...itRepairs }, market: 'IT', locale: 'it-IT' },
}
type Spoken = (typeof spoken)['en' | 'it']

/** An owner books the nearest counter by the same doors as the page. */
async function bookedRepair({ market }: Spoken): Promise<{ repair: string; token: string }> {
  const { request } = await town.browser.newContext()
  const [text] = await freeImeis(town, market, 1)
  const post = async (path: string, data: object) =>
    (await request.post(`${town.url}${path}`, { data })).json()
  const { device } = await post('/v1/devices/identify', { market, text })
  const trouble = { market, device: device.id, symptom: 'screen-cracked', accident: true }
  const { options } = await post('/v1/options', trouble)
  const counter = options.find(({ way }: { way: string }) => way === 'counter')
  const contact = { name: 'Meera Das', email: 'meera@example.org' }
  const booking = {
    ...trouble,
    way: 'counter',
    site: counter.site.id,
    slot: counter.earliestAt,
    contact,
  }
  const answer = await post('/v1/repairs', booking)
  assert.ok(answer.token, JSON.stringify(answer))
  return answer
}

/** The whole work, step by step, as somebody at the desk sees it. */
async function workThrough(page: Page, { words }: Spoken): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()

  await page.getByText(words['lock.repairMode'], { exact: true }).click()
  await page.getByText(words['data.backedUp'], { exact: true }).click()
  await press(words['desk.do.receive'])
  await page.getByRole('button', { name: words['desk.do.diagnose'], exact: true }).waitFor()

  await page
    .getByRole('group', { name: words['desk.diagnosis.todo'] })
    .getByRole('checkbox')
    .first()
    .check({ force: true })
  // An accident is the owner's to pay, so that there is money to close.
  await page
    .getByRole('group', { name: words['desk.diagnosis.cause'] })
    .getByText(words['desk.fault.accident'], { exact: true })
    .click()
  await press(words['desk.do.diagnose'])
  await press(words['desk.do.estimate'])
  await press(words['desk.do.accept'])
  await press(words['desk.do.start'])
  await press(words['desk.do.finish'])
  await press(words['desk.check.all'])
  await press(words['desk.do.passCheck'])
  await press(words['desk.do.pay'])
  await page
    .getByText(words['desk.money.closed'], { exact: true })
    .or(page.getByText(words['desk.money.settled'], { exact: true }))
    .first()
    .waitFor()
  await sign(page, words['desk.handOver.sign'])
  await press(words['desk.do.handOver'])
  await page.getByRole('img', { name: words['desk.handOver.sign'] }).waitFor({ state: 'detached' })
}

async function deskIn(language: 'en' | 'it', role: string): Promise<BrowserContext> {
  const context = await town.browser.newContext({
    locale: spoken[language].locale,
    viewport: { width: 1440, height: 900 },
  })
  await signInAs(context, town, { role, market: spoken[language].market })
  return context
}

for (const language of ['en', 'it'] as const) {
  test(`the desk takes a booked device from intake to hand-over, in ${language}`, async () => {
    const { repair, token } = await bookedRepair(spoken[language])
    const context = await deskIn(language, 'serviceManager')
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (fault) => faults.push(String(fault)))
    await page.goto(`${town.url}/desk/repairs/${repair}`)
    await page.locator(`html[lang|=${language}]`).waitFor()
    await workThrough(page, spoken[language])
    const track = await readJson<{ stage: string; money: { open: { minor: number } } }>(
      context.request,
      `${town.url}/v1/track/${token}`,
    )
    assert.deepEqual([track.stage, track.money.open.minor], ['handedOver', 0])
    assert.deepEqual(faults, [])
    await context.close()
  })
}

test('every screen of the desk opens without a fault and is accessible, by day and by night, on a desk and in a hand', async () => {
  const faults: string[] = []
  for (const [colorScheme, width] of [
    ['light', 1440],
    ['dark', 390],
  ] as const) {
    const context = await town.browser.newContext({
      colorScheme,
      viewport: { width, height: 900 },
      locale: 'en-GB',
    })
    await signInAs(context, town, { role: 'marketManager', market: 'IN' })
    const page = await context.newPage()
    page.on('pageerror', (fault) => faults.push(String(fault)))
    page.on('console', (said) => said.type() === 'error' && faults.push(said.text()))
    for (const path of screens) {
      await page.goto(`${town.url}/desk${path}`)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.getByText('Loading', { exact: true }).first().waitFor({ state: 'detached' })
      await mustBeAccessible(page).catch((fault: unknown) =>
        faults.push(`${path} ${colorScheme}: ${String(fault)}`),
      )
    }
    await context.close()
  }
  assert.deepEqual(faults, [])
})
const screens = [
  '/',
  '/repairs',
  '/board',
  '/intake',
  '/calendar',
  '/devices',
  '/catalog',
  '/markets',
  '/sites',
  '/people',
  '/facts',
  '/outbox',
  '/insight',
  '/catalog/import',
  '/visits',
  '/visits/crew',
]
