import type { Context } from '#core/context'
import { demoImei } from '#devices/seeds'
import { findByText } from '#devices'

/** A few IMEIs of the demo that belong to devices of this market, for the welcome. */
export async function demoIdentifiers(ctx: Context): Promise<string[]> {
  const found: string[] = []
  for (let n = 1; n <= 60 && found.length < 3; n++) {
    const { device } = await findByText(ctx, demoImei(n))
    if (device?.zone === ctx.zone) found.push(demoImei(n))
  }
  return found
}
