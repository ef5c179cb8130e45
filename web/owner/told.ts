type Told = 'number' | 'words' | 'point'

/**
 * What an owner typed that must not stand in an address: kept while the tab is open, so that the
 * next page can offer it again.
 */
export function keepTold(name: Told, value: string): void {
  try {
    sessionStorage.setItem(`fixpoint.${name}`, value)
  } catch {
    // A private window may refuse: then it is typed again.
  }
}

/** The number that was typed for the unit the address speaks of, not for another one before it. */
export function toldNumber(lastFour: string | undefined): string {
  const number = told('number').slice(0, 60)
  const plain = number.replaceAll(/[^\p{L}\p{Nd}]/gu, '').toUpperCase()
  return lastFour && plain.endsWith(lastFour.toUpperCase()) ? number : ''
}

export function told(name: Told): string {
  try {
    return sessionStorage.getItem(`fixpoint.${name}`) ?? ''
  } catch {
    return ''
  }
}
