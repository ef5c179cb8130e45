type Told = 'number' | 'words'

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

export function told(name: Told): string {
  try {
    return sessionStorage.getItem(`fixpoint.${name}`) ?? ''
  } catch {
    return ''
  }
}
