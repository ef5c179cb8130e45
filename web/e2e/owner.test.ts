import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { owner as en } from '#locales/en/owner'
import { repairs as enRepairs } from '#locales/en/repairs'
import { owner as it } from '#locales/it/owner'
import { repairs as itRepairs } from '#locales/it/repairs'
import { freeImeis, mustBeAccessible, readJson, signInAs, startTown } from './town.ts'

const town = await startTown()
after(() => town.stop())

const spoken = {
  en: {
    words: { ...en, ...enRepairs },
    locale: 'en-IN',
    zone: 'Asia/Kolkata',
    market: 'IN',
    near: '560001',
    currency: 'INR',
  },
  it: {
    words: { ...it, ...itRepairs },
    locale: 'it-IT',
    zone: 'Europe/Rome',
    market: 'IT',
    near: 'Milano',
    currency: 'EUR',
  },
} as const
type Spoken = (typeof spoken)['en' | 'it']

async function identify(page: Page, { words }: Spoken, number: string): Promise<void> {
  const field = page.getByRole('textbox', { name: words['owner.number.label'] })
  const find = page.getByRole('button', { name: words['owner.number.go'] })
  await page.goto(`${town.url}/`)
  await field.waitFor()
  await mustBeAccessible(page)
  await field.fill('001000000000026')
  await find.click()
  await page.getByRole('alert').filter({ hasText: '001000000000026' }).waitFor()
  await field.fill(`IMEI 1: ${number}`)
  await find.click()
  const heading = page.getByRole('heading', { level: 1, name: words['owner.problem.title'] })
  await heading.waitFor()
  assert.ok(
    await heading.evaluate((one) => one === document.activeElement),
    'the heading has the focus',
  )
  assert.ok(!page.url().includes(number), 'the number stays out of the address')
}

async function seeOptions(page: Page, { words, near }: Spoken): Promise<void> {
  const go = page.getByRole('button', { name: words['owner.problem.go'] })
  await page
    .getByRole('group', { name: words['owner.problem.legend'] })
    .getByRole('radio')
    .first()
    .check()
  assert.equal(await go.getAttribute('aria-disabled'), 'true', 'an accident is asked, not assumed')
  await page.getByRole('radio', { name: words['owner.accident.yes'] }).check()
  await mustBeAccessible(page)
  await go.click()
  await page.getByRole('heading', { name: words['owner.options.title'] }).waitFor()
  await page.getByRole('textbox', { name: words['owner.place.label'] }).fill(near)
  await page.getByRole('button', { name: words['owner.place.go'] }).click()
  // Distances are told only once a place is known.
  await page
    .getByText(/\d km$/)
    .first()
    .waitFor()
  await page.getByText(words['owner.why.summary']).click()
  await page.getByRole('table').waitFor()
  await mustBeAccessible(page)
}

/** @returns the token of the tracking link */
async function bookTime(page: Page, { words }: Spoken): Promise<string> {
  const book = page.getByRole('button', { name: words['owner.book.counter'] })
  await page.getByRole('link', { name: words['owner.option.bookCounter'] }).first().click()
  await page.getByRole('radio').first().waitFor()
  assert.equal(
    await page.getByRole('radio', { checked: true }).count(),
    0,
    'no time is chosen beforehand',
  )
  assert.equal(await book.getAttribute('aria-disabled'), 'true')
  await page.getByRole('tab').first().focus()
  for (let tries = 0; tries < 4; tries += 1) await page.keyboard.press('ArrowRight')
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await page.getByRole('textbox', { name: words['owner.contact.name'] }).fill('Asha Sharma')
  await page.getByRole('textbox', { name: words['owner.contact.email'] }).fill('asha@example.org')
  await mustBeAccessible(page)
  await book.click()
  await page.getByRole('heading', { level: 1, name: words['owner.booked.title'] }).waitFor()
  assert.match(
    (await page.getByRole('link', { name: words['owner.calendar.add'] }).getAttribute('href')) ??
      '',
    /BEGIN%3AVEVENT/,
  )
  const token = new URL(page.url()).searchParams.get('done') ?? ''
  await page.getByRole('link', { name: words['owner.booked.follow'] }).click()
  return token
}

/** The desk works by API; the owner's page hears of it and is never reloaded. */
async function followToTheEnd(page: Page, { words, currency }: Spoken, step: Step): Promise<void> {
  const send = page.getByRole('button', { name: words['owner.messages.send'], exact: true })
  await page.getByRole('button', { name: words['owner.changes.cancel'] }).waitFor()
  await step('receive', { lock: 'unlocked', data: 'backedUp' })
  await page.getByRole('heading', { level: 1, name: words['headline.received'] }).waitFor()
  await step('diagnosis', {
    symptom: 'screen-cracked',
    defect: 'D-DISP-01',
    repairCodes: ['R-REPL'],
    component: 'display',
    cause: 'accident',
  })
  await step('estimate', {
    lines: [{ class: 'part', label: 'Display', amount: { minor: 19_900, currency } }],
  })
  const accept = page.getByRole('button', { name: words['owner.estimate.accept'] })
  await accept.waitFor()
  await page.getByRole('textbox', { name: words['owner.messages.write'] }).fill('Sabato?')
  await send.click()
  await page.getByRole('log').getByText('Sabato?').waitFor()
  await mustBeAccessible(page)
  await accept.click()
  await page.getByText(words['owner.estimate.accepted'], { exact: true }).waitFor()
  await step('start', {})
  await step('finish', {})
  const ready = await step('check', { tests: [{ test: 'touch', result: 'passed' }] })
  await step('payments', { amount: ready.money.open, method: 'card' })
  await step('hand-over', { to: 'Asha Sharma', signature: 'M1 1 L9 9' })
  await page.getByRole('heading', { level: 1, name: words['headline.handedOver'] }).waitFor()
  await page
    .getByRole('group', { name: words['owner.feedback.legend'] })
    .getByRole('radio')
    .nth(3)
    .check({ force: true })
  await send.first().click()
  await page.getByRole('heading', { name: words['owner.feedback.given'] }).waitFor()
  await mustBeAccessible(page)
}

type Repair = {
  readonly id: string
  readonly number: string
  readonly money: { readonly open: object }
}
type Step = (path: string, input: object) => Promise<Repair>

async function deskOf(staff: BrowserContext, { market }: Spoken, token: string): Promise<Step> {
  const { request } = staff
  await signInAs(staff, town, { role: 'serviceManager', market })
  const { number } = await readJson<Repair>(request, `${town.url}/v1/track/${token}`)
  const list = `${town.url}/v1/repairs?market=${market}&search=${number}`
  const repair = (await readJson<{ items: Repair[] }>(request, list)).items.find(
    (one) => one.number === number,
  )
  assert.ok(repair, number)
  return async (path, data) => {
    const answer = await request.post(`${town.url}/v1/repairs/${repair.id}/${path}`, { data })
    assert.ok(answer.ok(), `${path}: ${await answer.text()}`)
    return answer.json()
  }
}

for (const [language, width] of [
  ['en', 390],
  ['it', 1440],
] as const) {
  test(`an owner identifies, books, accepts, gets it back and rates, in ${language}`, async () => {
    const said = spoken[language]
    const context = await town.browser.newContext({
      locale: said.locale,
      timezoneId: said.zone,
      viewport: { width, height: 844 },
      reducedMotion: 'reduce',
    })
    const staff = await town.browser.newContext()
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (fault) => faults.push(fault.message))
    const [number = ''] = await freeImeis(town, said.market, 1)
    await identify(page, said, number)
    await seeOptions(page, said)
    const token = await bookTime(page, said)
    await followToTheEnd(page, said, await deskOf(staff, said, token))
    assert.deepEqual(faults, [])
    await staff.close()
    await context.close()
  })
}
