import type { Decision } from './contract.ts'
import type { Told } from './judged.ts'
import type { Say } from './say.ts'

type Saying<T> = Omit<T, 'because' | 'text'>

/** A decision before it is put into anybody's words: this is what is kept. */
export type Verdict = Omit<Decision, 'promises' | 'mustTell'> & {
  readonly promises: readonly (Saying<Decision['promises'][number]> & { readonly because: Told })[]
  readonly mustTell: readonly (Saying<Decision['mustTell'][number]> & { readonly told: Told })[]
}

/** The decision in the words of whoever reads it. */
export function inWords(verdict: Verdict, say: Say): Decision {
  return {
    ...verdict,
    promises: verdict.promises.map(({ because, ...promise }) => ({
      ...promise,
      because: say(because.key, because.values),
    })),
    mustTell: verdict.mustTell.map(({ told, ...duty }) => ({
      ...duty,
      text: say(told.key, told.values),
    })),
  }
}
