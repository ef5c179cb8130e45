import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  chromium,
  type Page,
} from 'playwright-core'
import { type Clock, machineClock } from '#core/clock'
import { readConfig } from '#core/config'
import { startServer } from '../../server/server.ts'

const places = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
/** No background traffic: a test asks nothing of the outside. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type Town = {
  readonly url: string
  readonly browser: Browser
  readonly stop: () => Promise<void>
}

type Settings = { readonly clock?: Clock; readonly browserArgs?: readonly string[] }

/**
 * The real server with the demo network in a folder of its own, and a real Chromium to walk
 * through it.
 */
export async function startTown({
  clock = machineClock,
  browserArgs = quiet,
}: Settings = {}): Promise<Town> {
  const folder = await mkdtemp(join(tmpdir(), 'fixpoint-journey-'))
  await chmod(folder, 0o755)
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const config = readConfig({
    PORT: String(port),
    FIXPOINT_DATA: folder,
    FIXPOINT_DEMO: '1',
    LOG_LEVEL: 'error',
  })
  const server = await startServer({ config, clock, progress: () => {} })
  const executablePath = places.find((place) => place && existsSync(place))
  if (executablePath === undefined) throw new Error('no Chromium found; set CHROMIUM')
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, args: [...browserArgs, ...asRoot] })
  return {
    url: `http://localhost:${port}`,
    browser,
    stop: async () => {
      await browser.close()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type DemoPerson = {
  readonly id: string
  readonly role: string
  readonly market: string
  readonly name: string
}

/** Signs a browser context in as one of the demo's people. */
export async function signInAs(
  { request }: Pick<BrowserContext, 'request'>,
  town: Town,
  { role, market }: { readonly role: string; readonly market: string },
): Promise<DemoPerson> {
  const { items } = await readJson<{ items: DemoPerson[] }>(request, `${town.url}/v1/demo/people`)
  const person = items.find((one) => one.role === role && one.market === market)
  if (!person) throw new Error(`the demo has no ${role} in ${market}`)
  const answer = await request.post(`${town.url}/v1/demo/people/${person.id}/sign-in`, { data: {} })
  if (!answer.ok()) throw new Error(`could not sign in as ${role}: ${answer.status()}`)
  return person
}

export async function readJson<T>(request: APIRequestContext, url: string): Promise<T> {
  const answer = await request.get(url)
  if (!answer.ok()) throw new Error(`${url}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}

/**
 * The numbers of demo devices of a market that are not in repair, by what the desk's list shows.
 */
export async function freeImeis(town: Town, market: string, count: number): Promise<string[]> {
  const desk = await town.browser.newContext()
  await signInAs(desk, town, { role: 'marketManager', market })
  type Devices = { items: { identifier: string; model: { category: string } }[] }
  const { items } = await readJson<Devices>(
    desk.request,
    `${town.url}/v1/devices?market=${market}&limit=200`,
  )
  const found: string[] = []
  for (const { identifier, model } of items) {
    if (model.category !== 'phone' || !/^\d{15}$/.test(identifier)) continue
    const open = await readJson<{ items: unknown[] }>(
      desk.request,
      `${town.url}/v1/repairs?market=${market}&search=${identifier}`,
    )
    if (!open.items.length) found.push(identifier)
    if (found.length === count) break
  }
  await desk.close()
  return found
}

/** Fails with what axe found, in words; colours, names, roles, order. */
export async function mustBeAccessible(page: Page): Promise<void> {
  // Evaluated rather than added as a tag, which the page's own policy rightly forbids.
  await page.evaluate(
    readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
  )
  const violations = await page.evaluate(async () => {
    type Axe = {
      run: () => Promise<{
        violations: { id: string; help: string; nodes: { target: unknown[] }[] }[]
      }>
    }
    // The script that was just added puts axe on the window.
    const { axe } = window as unknown as { axe: Axe }
    return (await axe.run()).violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    )
  })
  if (violations.length) throw new Error(violations.join('\n'))
}
