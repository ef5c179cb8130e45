import type { Device } from '#devices'
import type { Context } from '#core/context'
import type { Day } from '#shared/days'
import { decide } from './decide.ts'
import { questionAbout } from './questionFor.ts'
import { lawTerms } from './terms.ts'

/** What law and maker promise a device when it becomes known, and by which terms. */
export function promisesAtSale(ctx: Pick<Context, 'market'>, device: Device, reportedOn: Day) {
  const question = questionAbout(ctx, {
    device,
    component: 'other',
    cause: 'defect',
    reportedOn,
    work: [],
  })
  const terms = lawTerms()
  const { promises } = decide(question, terms)
  const kinds: ReadonlySet<string> = new Set(['legal_guarantee', 'commercial_warranty'])
  return { terms: terms.version, promises: promises.filter(({ kind }) => kinds.has(kind)) }
}
