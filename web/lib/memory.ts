type Remembered = 'language' | 'theme' | 'market' | 'site' | 'columns'

/**
 * What this browser keeps between visits. Private windows may refuse: then it lasts as long as the
 * page.
 */
export function remember(name: Remembered, value: string): void {
  try {
    localStorage.setItem(`fixpoint.${name}`, value)
  } catch {
    // Nothing is lost but the preference.
  }
}

export function remembered(name: Remembered): string | null {
  try {
    return localStorage.getItem(`fixpoint.${name}`)
  } catch {
    return null
  }
}

export function forget(name: Remembered): void {
  try {
    localStorage.removeItem(`fixpoint.${name}`)
  } catch {
    // As above.
  }
}
