import { useSyncExternalStore } from 'react'
import { forget, remember } from './memory.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const listeners = new Set<() => void>()

/**
 * `public/theme.js` has set the attribute before the first paint; this keeps it while the page
 * lives.
 */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') {
    delete document.documentElement.dataset['theme']
    forget('theme')
  } else {
    document.documentElement.dataset['theme'] = theme
    remember('theme', theme)
  }
  for (const listener of listeners) listener()
}

export function useTheme(): { readonly chosen: Theme; readonly shown: 'light' | 'dark' } {
  const chosen = useSyncExternalStore(subscribe, chosenTheme)
  const dark = useSyncExternalStore(subscribe, () => systemDark().matches)
  return { chosen, shown: chosen === 'system' ? (dark ? 'dark' : 'light') : chosen }
}

function chosenTheme(): Theme {
  const set = document.documentElement.dataset['theme']
  return themes.find((theme) => theme === set) ?? 'system'
}

function systemDark() {
  return matchMedia('(prefers-color-scheme: dark)')
}

function subscribe(listener: () => void) {
  const query = systemDark()
  listeners.add(listener)
  query.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    query.removeEventListener('change', listener)
  }
}
