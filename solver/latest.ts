/** A day as it goes for who sets out at some moment: when it ends, how long is waited, how late. */
export type Course = { readonly end: number; readonly idle: number; readonly late: number }

/**
 * The course of who sets out as late as the day ends no later for it, and nothing is later than it
 * must be: what would be waited on the way is spent at home, as VROOM has it. `from` is a moment to
 * set out at; each later one makes everything later or leaves it as it is.
 */
export function setOutLatest<C extends Course>(from: number, courseOf: (at: number) => C): C {
  const early = courseOf(from)
  let best = early
  let least = from
  // Nobody can put off more than is waited.
  let most = from + early.idle
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    const course = courseOf(middle)
    const isKept = course.end === early.end && course.late === early.late
    if (isKept) {
      best = course
      least = middle
    } else most = middle - 1
  }
  return best
}
