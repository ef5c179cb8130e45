import { refusals as en, type RefusalCode } from '#locales/en/refusals'
import { refusals as hi } from '#locales/hi/refusals'
import { refusals as it } from '#locales/it/refusals'
import { refusals as zh } from '#locales/zh/refusals'
import { format, type Language } from '#shared/messages'
import { type Refusal, refusalStatuses } from './refusal.ts'

const words: Readonly<Record<Language, Readonly<Record<RefusalCode, string>>>> = { en, hi, it, zh }

export type FieldFault = { readonly field: string; readonly reason: string }

/** RFC 9457 problem details, with the stable `code` and the fields at fault. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly instance: string
  readonly facts?: Readonly<Record<string, unknown>>
  readonly errors?: readonly FieldFault[]
}

type Said = { readonly language: Language; readonly request: string }

export function problemOf(refusal: Refusal, { language, request }: Said): Problem {
  const { code, kind, facts, field } = refusal
  const detail = sayRefusal(language, code, facts)
  return {
    type: `/docs/problems#${code}`,
    title: detail.split(/(?<=[.。।])\s*/)[0] ?? detail,
    status: refusalStatuses[kind],
    detail,
    code,
    instance: request,
    ...(Object.keys(facts).length ? { facts } : {}),
    ...(field ? { errors: [{ field, reason: detail }] } : {}),
  }
}

export function plainProblem(
  code: RefusalCode,
  { language, request, ...more }: Said & Partial<Problem> & { readonly status: number },
): Problem {
  const detail = sayRefusal(language, code, { request, ...more.facts })
  const title = detail.split(/(?<=[.。।])\s*/)[0] ?? detail
  return { type: `/docs/problems#${code}`, title, detail, code, instance: request, ...more }
}

export function sayRefusal(
  language: Language,
  code: RefusalCode,
  facts: Readonly<Record<string, unknown>>,
): string {
  const values = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : String(value ?? ''),
  ])
  return format(language, words[language][code], Object.fromEntries(values))
}

export const refusalCodes: readonly string[] = Object.keys(en)
