import { readFileSync } from 'node:fs'
import type { Language } from '#shared/messages'

type Names = Readonly<Record<string, Readonly<Record<Language, string>>>>

const file = new URL('../../../data/plans/names.json', import.meta.url)
let read: Names | undefined

/** What a plan is called; one without a name shows as its id. */
export function planName(plan: string, language: Language): string {
  // The tests of this module prove that each plan has a name in each language.
  read ??= JSON.parse(readFileSync(file, 'utf8')) as Names
  return read[plan]?.[language] ?? plan
}
