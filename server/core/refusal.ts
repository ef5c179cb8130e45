import type { RefusalCode } from '#locales/en/refusals'

/** Why the system may say no, and the HTTP status each why wears. */
export const refusalStatuses = {
  missing: 404,
  forbidden: 403,
  unknownActor: 401,
  conflict: 409,
  stale: 412,
  invalid: 422,
  tooMany: 429,
} as const
export type RefusalKind = keyof typeof refusalStatuses
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** An expected no: the caller asked for something the business does not allow. Never a bug. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: RefusalCode
  readonly kind: RefusalKind
  readonly facts: Facts
  /** The input field at fault, where there is one. */
  readonly field: string | undefined

  /** Whether what was written before the refusal stays: a counter of wrong tries, say. */
  commits = false

  constructor(code: RefusalCode, kind: RefusalKind, facts: Facts) {
    super(code)
    this.code = code
    this.kind = kind
    this.facts = facts
    this.field = typeof facts['field'] === 'string' ? facts['field'] : undefined
  }

  keepingChanges(): this {
    this.commits = true
    return this
  }
}

/** The names of a module's refusals: those codes of the locale that begin with its name. */
type NameIn<Module extends string> = RefusalCode extends infer Code
  ? Code extends `${Module}.${infer Name}`
    ? Name
    : never
  : never

/**
 * Declares a module's refusals: `throw refusals.wrongStage({ stage })` carries the code
 * `repairs.wrongStage`. A refusal whose words the locale lacks does not compile.
 */
export function defineRefusals<const M extends string, const N extends NameIn<M>>(
  module: M,
  kinds: Readonly<Record<N, RefusalKind>>,
): Readonly<Record<N, (facts?: Facts) => Refusal>> {
  const made: Partial<Record<N, (facts?: Facts) => Refusal>> = {}
  for (const name in kinds) {
    // NameIn guarantees that module and name join to a code of the locale.
    const code = `${module}.${name}` as RefusalCode
    made[name] = (facts = {}) => new Refusal(code, kinds[name], facts)
  }
  // Every name was filled in the loop above.
  return made as Record<N, (facts?: Facts) => Refusal>
}

/** The outside world failed; says whether the same request may be tried again. */
export class Outage extends Error {
  override name = 'Outage'
  readonly retryable: boolean

  constructor(message: string, options: ErrorOptions & { readonly retryable: boolean }) {
    super(message, options)
    this.retryable = options.retryable
  }
}

/** We are wrong: a state that the code excludes. Ends in 500 and the log. */
export function invariant(holds: unknown, broken: string): asserts holds {
  if (!holds) throw new Error(`Invariant broken: ${broken}`)
}
