/**
 * Makes the pictures of the README from the running demo, on a Friday morning in Mumbai: the
 * owner's options in front of the desk's day, and the way to an owner in front of the routes.
 */
import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { buildWebWhenStale } from './web.ts'
import { freeImeis, signInAs, startTown } from '../web/e2e/town.ts'

const morning = new Date('2026-11-20T06:12:00Z')
const began = process.uptime()
const clock = { now: () => new Date(morning.getTime() + (process.uptime() - began) * 1000) }

await buildWebWhenStale()
const town = await startTown({ clock, browserArgs: ['--enable-unsafe-swiftshader'] })
const wide = { width: 1280, height: 800 }
const narrow = { width: 390, height: 780 }

const desk = await shoot(wide, async (page) => {
  await signInAs(page.context(), town, { role: 'serviceManager', market: 'IN' })
  await page.goto(`${town.url}/desk/`)
  await page.getByRole('row').nth(5).waitFor()
})
const options = await shoot(narrow, async (page) => {
  const [text] = await freeImeis(town, 'IT', 1)
  const { device } = await (
    await page.request.post(`${town.url}/v1/devices/identify`, { data: { market: 'IT', text } })
  ).json()
  await page.goto(
    `${town.url}/options?market=IT&device=${device.id}&symptom=screen-cracked&near=20121`,
  )
  await page.getByRole('heading', { level: 2 }).first().waitFor()
})
await join('docs/picture.png', desk, { picture: options, width: 360 })

const routes = await shoot(wide, async (page) => {
  await signInAs(page.context(), town, { role: 'dispatcher', market: 'IN' })
  await page.goto(`${town.url}/desk/visits`)
  await page.locator('canvas').waitFor()
  await page.waitForLoadState('networkidle')
})
const road = await shoot(narrow, async (page) => {
  await signInAs(page.context(), town, { role: 'fieldTechnician', market: 'IN' })
  await page.goto(`${town.url}/desk/route`)
  await page.getByRole('heading', { level: 2 }).first().waitFor()
})
await join('docs/visits.png', routes, { picture: road, width: 270 })
await town.stop()

type Front = { readonly picture: string; readonly width: number }

async function join(file: string, back: string, { picture, width }: Front): Promise<void> {
  const both = await town.browser.newPage({ viewport: { width: 1480, height: 900 } })
  await both.setContent(`
    <style>
      body { margin: 0; background: #e9e4dc }
      img { position: absolute }
      .back { left: 40px; top: 50px; width: 1200px }
      .back { border-radius: 12px; box-shadow: 0 8px 40px #0003 }
      .front { right: 40px; bottom: 30px; width: ${width}px }
      .front { border-radius: 24px; box-shadow: 0 8px 40px #0005 }
    </style>
    <img class="back" src="data:image/png;base64,${back}">
    <img class="front" src="data:image/png;base64,${picture}">`)
  writeFileSync(file, await both.screenshot())
  await both.close()
}

async function shoot(
  viewport: { width: number; height: number },
  walk: (page: Page) => Promise<void>,
): Promise<string> {
  const context = await town.browser.newContext({ viewport, locale: 'en-GB', deviceScaleFactor: 1 })
  const page = await context.newPage()
  await page.clock.install({ time: clock.now() })
  await walk(page)
  const picture = await page.screenshot()
  await context.close()
  return picture.toString('base64')
}
