/** Makes docs/picture.png from the running demo: the owner's options in front of the desk's day. */
import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { buildWebWhenStale } from './web.ts'
import { freeImeis, signInAs, startTown } from '../web/e2e/town.ts'

await buildWebWhenStale()
const town = await startTown()
const desk = await shoot({ width: 1280, height: 800 }, async (page) => {
  await signInAs(page.context(), town, { role: 'serviceManager', market: 'IN' })
  await page.goto(`${town.url}/desk/`)
  await page.getByRole('row').nth(5).waitFor()
})
const owner = await shoot({ width: 390, height: 780 }, async (page) => {
  const [text] = await freeImeis(town, 'IT', 1)
  const { device } = await (
    await page.request.post(`${town.url}/v1/devices/identify`, { data: { market: 'IT', text } })
  ).json()
  await page.goto(
    `${town.url}/options?market=IT&device=${device.id}&symptom=screen-cracked&near=20121`,
  )
  await page.getByRole('heading', { level: 2 }).first().waitFor()
})
const both = await town.browser.newPage({ viewport: { width: 1480, height: 900 } })
await both.setContent(`
  <style>
    body { margin: 0; background: #e9e4dc }
    img { position: absolute }
    .desk { left: 40px; top: 50px; width: 1200px }
    .desk { border-radius: 12px; box-shadow: 0 8px 40px #0003 }
    .owner { right: 40px; top: 110px; width: 360px }
    .owner { border-radius: 24px; box-shadow: 0 8px 40px #0005 }
  </style>
  <img class="desk" src="data:image/png;base64,${desk}">
  <img class="owner" src="data:image/png;base64,${owner}">`)
writeFileSync('docs/picture.png', await both.screenshot())
await town.stop()

async function shoot(
  viewport: { width: number; height: number },
  walk: (page: Page) => Promise<void>,
): Promise<string> {
  const context = await town.browser.newContext({ viewport, locale: 'en-GB', deviceScaleFactor: 1 })
  const page = await context.newPage()
  await walk(page)
  const picture = await page.screenshot()
  await context.close()
  return picture.toString('base64')
}
