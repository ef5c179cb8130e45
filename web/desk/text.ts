import { type Catalogue, type Text, useText as useAnyText } from '#lib/i18n.tsx'
import type { messages } from './messages/en.ts'

export const catalogue: Catalogue = {
  en: () => import('./messages/en.ts'),
  hi: () => import('./messages/hi.ts'),
  it: () => import('./messages/it.ts'),
  zh: () => import('./messages/zh.ts'),
}

type Words = typeof messages

/** The words of this app: `t('desk.…')`. */
export function useText(): Text<Words> {
  return useAnyText<Words>()
}

/** Why a move may not be made, in words; undefined where it may. */
export function useReason(): (can: boolean | string | undefined) => string | undefined {
  const { t } = useText()
  return (can) => {
    if (can === true || can === undefined) return undefined
    // The codes of `can` are refusals without arguments; a code without words shows as itself.
    return t((can === false ? 'core.forbidden' : can) as 'core.forbidden')
  }
}

/** A word that the data names: `known('component.', 'display')`; an unknown one shows as it is. */
export function useKnown(): (area: string, code: string) => string {
  const { t } = useText()
  return (area, code) => {
    const key = `${area}${code}`
    // The data may name more than we have words for: then the message is its own key.
    const said = t(key as 'app.name')
    return said === key ? code : said
  }
}
