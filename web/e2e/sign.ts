import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** Draws on the signature pad of that name as a hand does. */
export async function sign(page: Page, name: string): Promise<void> {
  const pad = page.getByRole('img', { name })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  assert.ok(box)
  await page.mouse.move(box.x + 40, box.y + 60)
  await page.mouse.down()
  for (const [x, y] of [
    [90, 20],
    [130, 90],
    [180, 30],
  ] as const)
    await page.mouse.move(box.x + x, box.y + y)
  await page.mouse.up()
}
