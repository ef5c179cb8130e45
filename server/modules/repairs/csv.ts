import type { RepairText } from '#locales/en/repairs'
import type { Language } from '#shared/messages'
import { say } from './say.ts'
import type { RepairRowView } from './views.ts'

type Column = {
  readonly title: RepairText
  readonly cell: (row: RepairRowView, language: Language) => string
}

const columns: readonly Column[] = [
  { title: 'export.number', cell: ({ number }) => number },
  { title: 'export.device', cell: ({ model }) => model.name },
  { title: 'export.identifier', cell: ({ lastFour }) => (lastFour ? `…${lastFour}` : '') },
  { title: 'export.symptom', cell: ({ symptom }) => symptom },
  { title: 'export.stage', cell: ({ stage }, language) => say(language, `stage.${stage}`) },
  {
    title: 'export.waitingOn',
    cell: ({ waitingOn }, language) => say(language, `waiting.${waitingOn}`),
  },
  { title: 'export.custody', cell: ({ custody }, language) => say(language, `custody.${custody}`) },
  { title: 'export.owner', cell: ({ owner }) => owner },
  { title: 'export.site', cell: ({ site }) => site?.name ?? '' },
  { title: 'export.technician', cell: ({ technician }) => technician?.name ?? '' },
  { title: 'export.promisedAt', cell: ({ promisedAt }) => promisedAt ?? '' },
  { title: 'export.startedAt', cell: ({ startedAt }) => startedAt },
  { title: 'export.updatedAt', cell: ({ updatedAt }) => updatedAt },
]

/** RFC 4180 with a byte order mark, which spreadsheets need to see that it is UTF-8. */
export function toCsv(rows: readonly RepairRowView[], language: Language): string {
  const head = columns.map(({ title }) => say(language, title))
  const lines = rows.map((row) => columns.map(({ cell }) => cell(row, language)))
  return `\uFEFF${[head, ...lines].map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`
}

/**
 * A cell that begins like a formula is made text, so that no spreadsheet runs what an owner typed.
 */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
