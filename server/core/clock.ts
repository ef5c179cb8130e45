/**
 * The only place that asks the machine what time it is; tests hand in a clock that stands still.
 */
export type Clock = { readonly now: () => Date }

export const machineClock: Clock = { now: () => new Date() }
