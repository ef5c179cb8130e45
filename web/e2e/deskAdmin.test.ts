import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { common } from '#locales/en/common'
import { desk as words } from '#locales/en/desk'
import { mustBeAccessible, readJson, signInAs, startTown } from './town.ts'

const town = await startTown()
after(() => town.stop())

/** The administrator of every market. */
let page: Page
const faults: string[] = []
before(async () => {
  const context = await town.browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    // What fades in has no true colours yet.
    reducedMotion: 'reduce',
  })
  await signInAs(context, town, { role: 'admin', market: 'IN' })
  page = await context.newPage()
  page.on('pageerror', (fault) => faults.push(String(fault)))
})
after(() => assert.deepEqual(faults, []))

const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()

const header = 'model,brand,name,category,variant,market,model_numbers'
const good = 'journey-1,Demo,Journey One,phone,journey_in,IN,JRN-1'
const faulty = 'journey-2,Demo,Journey Two,teapot,journey_two_in,IN,JRN-2'

async function choose(...rows: readonly string[]): Promise<void> {
  const buffer = Buffer.from([header, ...rows].join('\n'))
  await page
    .getByLabel(words['desk.import.file'])
    .setInputFiles({ name: 'models.csv', mimeType: 'text/csv', buffer })
}

test('a catalogue file is shown first, refused where it is faulty, and then applied', async () => {
  const models = async () =>
    (
      await readJson<{ items: { name: string }[] }>(
        page.request,
        `${town.url}/v1/models?search=journey`,
      )
    ).items.map(({ name }) => name)
  const apply = page.getByRole('button', { name: words['desk.import.apply'], exact: true })

  await page.goto(`${town.url}/desk/catalog`)
  await page.getByRole('link', { name: words['desk.import'] }).click()
  await choose(good, faulty)
  await page.getByText(words['desk.import.preview']).waitFor()
  await page.getByRole('heading', { name: words['desk.import.faults'] }).waitFor()
  assert.equal(await apply.getAttribute('aria-disabled'), 'true')
  await mustBeAccessible(page)

  await choose(good)
  await page.getByRole('heading', { name: words['desk.import.faults'] }).waitFor({
    state: 'detached',
  })
  await page.getByText('models.csv').waitFor()
  assert.deepEqual(await models(), [], 'a preview writes nothing')
  await apply.click()
  await page.getByText(words['desk.import.applied'], { exact: true }).waitFor()
  assert.deepEqual(await models(), ['Journey One'])

  await choose(good)
  await page.getByText(words['desk.import.nothing']).waitFor()
})

test('somebody is given a second role, and it is taken away again', async () => {
  await page.goto(`${town.url}/desk/people`)
  const search = page.getByRole('searchbox', { name: words['desk.people.search'] })
  const email = await page
    .getByRole('cell', { name: /^technician\.\d+@/ })
    .first()
    .innerText()
  await search.fill(email)
  await search.press('Enter')
  await page.getByText(words['desk.list.count'].replace(/.*one {# (\w+)}.*/, '1 $1')).waitFor()
  const person = page.getByRole('row', { name: email })
  const dialog = page.getByRole('dialog')
  await person.getByRole('button', { name: words['desk.people.editRoles'] }).click()
  await press(words['desk.people.addRole'])
  const added = dialog.getByRole('listitem').last()
  await added.getByRole('combobox', { name: words['desk.people.role'] }).selectOption('dispatcher')
  await mustBeAccessible(page)
  await press(words['desk.people.keepRoles'])
  await dialog.waitFor({ state: 'detached' })
  await person.getByText(words['desk.role.dispatcher']).waitFor()

  await person.getByRole('button', { name: words['desk.people.editRoles'] }).click()
  await added.getByRole('button', { name: words['desk.people.dropRole'] }).click()
  await press(words['desk.people.keepRoles'])
  await dialog.waitFor({ state: 'detached' })
  await person.getByText(words['desk.role.dispatcher']).waitFor({ state: 'detached' })
  await person.getByText(words['desk.role.technician'], { exact: true }).waitFor()
})

test('somebody is invited, and the link is shown once to copy', async () => {
  await page.goto(`${town.url}/desk/people`)
  await press(words['desk.people.invite'])
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: words['desk.contact.name'] }).fill('Nila Rao')
  await dialog.getByRole('textbox', { name: words['desk.contact.email'] }).fill('nila@example.org')
  await press(words['desk.people.makeLink'])
  await dialog.getByText(/\/desk\/invite\//).waitFor()
  await mustBeAccessible(page)
  await dialog.getByRole('button', { name: common['action.close'] }).last().click()
  await dialog.waitFor({ state: 'detached' })
})
