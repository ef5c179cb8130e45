import {
  createContext,
  type ReactNode,
  use,
  useLayoutEffect,
  useMemo,
  useState,
  useTransition,
} from 'react'
import type { common } from '#locales/en/common'
import {
  format,
  isLanguage,
  type Language,
  localeOf,
  type Message,
  pickLanguage,
  type Values,
} from '#shared/messages'
import { type Format, makeFormat } from './format.ts'
import { remember, remembered } from './memory.ts'

export type Messages = Readonly<Record<string, Message>>
/** Brings one language's messages of one app: `{ en: () => import('./messages/en.ts'), … }`. */
export type Catalogue = Readonly<Record<Language, () => Promise<{ messages: Messages }>>>

/** A message with arguments cannot be asked for without them. */
type Rest<Text> = Text extends `${string}{${string}` ? [values: Values] : []
export type Say<M extends Messages> = <K extends keyof M & string>(
  key: K,
  ...rest: Rest<M[K]>
) => string

export type Text<M extends Messages> = {
  readonly t: Say<M>
  readonly language: Language
  readonly languageChanging: boolean
  readonly setLanguage: (language: Language) => void
  readonly format: Format
}

const TextContext = createContext<Text<Messages> | undefined>(undefined)

export function startLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang')
  const chosen = [asked, remembered('language')].find((tag) => tag !== null && isLanguage(tag))
  return pickLanguage(chosen ? [chosen] : navigator.languages)
}

type Props = {
  readonly catalogue: Catalogue
  readonly start: { readonly language: Language; readonly messages: Messages }
  /** The market's country, for the grouping of numbers: 'IN'. */
  readonly region?: string
  readonly children: ReactNode
}

/**
 * Starts with the messages the page was loaded with; another language is fetched when it is chosen.
 */
export function TextProvider({ catalogue, start, region, children }: Props) {
  const [shown, setShown] = useState(start)
  const [languageChanging, startChange] = useTransition()
  const text = useMemo((): Text<Messages> => {
    const { language, messages } = shown
    const locale = localeOf(language, region)
    return {
      t: (key, ...rest: readonly Values[]) => format(language, messages[key] ?? key, rest[0]),
      language,
      languageChanging,
      setLanguage: (next) =>
        startChange(async () => {
          const loaded = await catalogue[next]()
          remember('language', next)
          startChange(() => setShown({ language: next, messages: loaded.messages }))
        }),
      format: makeFormat(locale),
    }
  }, [shown, region, catalogue, languageChanging])
  // Before any question is asked: `call` tells the server in which language to answer.
  useLayoutEffect(() => {
    document.documentElement.lang = shown.language === 'zh' ? 'zh-Hans' : shown.language
  }, [shown.language])
  return <TextContext value={text}>{children}</TextContext>
}

/** Writes numbers and dates beneath it as the region does: the market's country, chosen later. */
export function Region({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  const text = useText<Messages>()
  const here = useMemo(
    () => ({ ...text, format: makeFormat(localeOf(text.language, of)) }),
    [text, of],
  )
  return <TextContext value={here}>{children}</TextContext>
}

/**
 * Each app binds this to its own messages in `text.ts`; `web/ui` may only say what is common to
 * all.
 */
export function useText<M extends Messages = typeof common>(): Text<M> {
  const text = use(TextContext)
  if (!text) throw new Error('useText outside of TextProvider')
  // The app's catalogue is typed to hold exactly the keys of M.
  return text as Text<Messages> as Text<M>
}
