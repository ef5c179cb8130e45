import { isDay } from '#shared/days'
import type { RepairView } from '#repairs/contract'
import { deviceName } from './said.ts'
import type { Block, Sheet } from './sheet.ts'
import { say, sayDate, sayDay, type Voice } from './words.ts'

export type Told = { readonly code: string; readonly at: Date }

/** What must be said before the remedy is chosen, and when it was shown. */
export function noticeSheet(voice: Voice, view: RepairView, told: readonly Told[]): Sheet {
  const { decision, number, timeZone } = view
  const promise = decision?.promises.find(({ applies }) => applies)
  const until = promise?.endsOn
  return {
    title: say(voice, 'notice.title'),
    number,
    footer: say(voice, 'notice.footer'),
    blocks: [
      {
        kind: 'terms',
        rows: [
          [say(voice, 'notice.repair'), number],
          [say(voice, 'notice.device'), `${deviceName(view)} · ${view.identifier || '–'}`],
          ...(until && isDay(until)
            ? [
                [
                  say(voice, 'notice.promise'),
                  say(voice, 'notice.until', { day: sayDay(voice, until) }),
                ] as const,
              ]
            : []),
        ],
      },
      { kind: 'text', text: say(voice, 'notice.intro') },
      ...(decision?.mustTell ?? []).flatMap(({ code, text }): Block[] => {
        const shown = told.find((one) => one.code === code)
        const when = shown ? sayDate(voice, shown.at, timeZone) : say(voice, 'notice.notShown')
        return [
          { kind: 'heading', text },
          { kind: 'terms', rows: [[say(voice, 'notice.shown'), when]] },
        ]
      }),
    ],
  }
}
