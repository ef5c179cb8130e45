import { type Catalogue, type Text, useText as useAnyText } from '#lib/i18n.tsx'
import type { messages } from './messages/en.ts'

export const catalogue: Catalogue = {
  en: () => import('./messages/en.ts'),
  hi: () => import('./messages/hi.ts'),
  it: () => import('./messages/it.ts'),
  zh: () => import('./messages/zh.ts'),
}

/** The words of this app: `t('desk.…')`. */
export function useText(): Text<typeof messages> {
  return useAnyText<typeof messages>()
}
