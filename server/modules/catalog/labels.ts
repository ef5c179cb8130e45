import type { Language } from '#shared/messages'
import type { Labels } from './tables.ts'

/** The label in a language; English where a label of somebody's own import lacks it. */
export function labelIn(labels: Labels, language: Language): string {
  return labels[language] ?? labels.en
}
