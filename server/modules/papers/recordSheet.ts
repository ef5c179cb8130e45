import type { RepairView } from '#repairs/contract'
import type { Site } from '#partners'
import type { PaperText } from '#locales/en/papers'
import { deviceName } from './said.ts'
import type { Sheet } from './sheet.ts'
import { say, sayDate, type Voice } from './words.ts'

type Said = { readonly site: Site; readonly fault: string; readonly action: string }

const causes: Readonly<Record<string, PaperText>> = {
  defect: 'cause.defect',
  accident: 'cause.accident',
  liquid: 'cause.liquid',
  wear: 'cause.wear',
  misuse: 'cause.misuse',
  unauthorised_repair: 'cause.unauthorised_repair',
}

type Rows = (readonly [string, string])[]

/** The fields of the repair record of the Chinese rules of 2001, in their order. */
export function recordSheet(voice: Voice, view: RepairView, said: Said): Sheet {
  return {
    title: say(voice, 'record.title'),
    number: view.number,
    footer: say(voice, 'record.footer'),
    blocks: [
      { kind: 'heading', text: say(voice, 'record.device') },
      { kind: 'terms', rows: deviceRows(voice, view) },
      { kind: 'heading', text: say(voice, 'record.repair') },
      { kind: 'terms', rows: repairRows(voice, view, said) },
      {
        kind: 'signatures',
        names: [say(voice, 'record.sign.technician'), say(voice, 'record.sign.owner')],
      },
    ],
  }
}

function deviceRows(voice: Voice, view: RepairView): Rows {
  const accessories = view.intake?.accessories.join('; ') || say(voice, 'record.none')
  return [
    [say(voice, 'record.model'), deviceName(view)],
    [say(voice, 'record.identifier'), view.identifier || '–'],
    [say(voice, 'record.accessories'), accessories],
    [say(voice, 'record.owner'), view.contact.name],
  ]
}

function repairRows(voice: Voice, view: RepairView, { site, fault, action }: Said): Rows {
  const { intake, diagnosis, handOver, outcome, technician } = view
  const open = say(voice, 'record.open')
  const day = (at: string | undefined) => (at ? sayDate(voice, at, site.timeZone) : open)
  return [
    [say(voice, 'record.in'), day(intake?.at)],
    [say(voice, 'record.fault'), fault],
    [say(voice, 'record.cause'), sayCause(voice, diagnosis?.cause)],
    [say(voice, 'record.action'), action || '–'],
    [say(voice, 'record.parts'), partsOf(view) || say(voice, 'record.none')],
    [say(voice, 'record.outcome'), outcome ? say(voice, `record.outcome.${outcome}`) : open],
    [say(voice, 'record.out'), day(handOver?.at)],
    [say(voice, 'record.technician'), technician?.name || diagnosis?.by || '–'],
    [say(voice, 'record.site'), `${site.partnerName}, ${site.name}`],
  ]
}

function partsOf({ estimates }: RepairView): string {
  const accepted = estimates.filter(({ state }) => state === 'accepted')
  const lines = accepted.flatMap((estimate) => estimate.lines)
  return lines.flatMap((line) => (line.class === 'part' ? line.label : [])).join('; ')
}

function sayCause(voice: Voice, cause: string | undefined): string {
  return say(voice, causes[cause ?? ''] ?? 'cause.unknown')
}
