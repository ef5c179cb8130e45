/** An instant as a clock on the wall of that zone shows it: '2026-11-24T10:30'. */
export function wallTime(at: string, timeZone: string): string {
  const text = new Intl.DateTimeFormat('sv', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(at))
  return text.replace(' ', 'T')
}

/** The instant at which the clock on that wall shows this; where it shows it twice, the first. */
export function instantIn(wall: string, timeZone: string): string {
  const asUtc = Date.parse(`${wall}:00Z`)
  const shown = Date.parse(`${wallTime(new Date(asUtc).toISOString(), timeZone)}:00Z`)
  const guess = asUtc - (shown - asUtc)
  // Across a change of the clock the offset at the guess is the one that counts.
  const again = Date.parse(`${wallTime(new Date(guess).toISOString(), timeZone)}:00Z`)
  return new Date(guess - (again - asUtc)).toISOString()
}
