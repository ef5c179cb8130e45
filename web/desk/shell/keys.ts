import { useEffect, useEffectEvent } from 'react'

type Keys = Readonly<Record<string, () => void>>

/**
 * Single keys (`/`, `?`, `j`) and two in a row (`g t`). Silent while somebody types, and with Ctrl,
 * Alt or Cmd held, which belong to the browser and to assistive technology.
 */
export function useKeys(keys: Keys): void {
  const actOf = useEffectEvent(
    (before: string, key: string) => keys[`${before} ${key}`] ?? keys[key],
  )
  // The keyboard belongs to the document, not to one element.
  useEffect(() => {
    let before = ''
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const act = actOf(before, event.key)
      before = event.key
      if (!act) return
      event.preventDefault()
      before = ''
      act()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, dialog *'))
  )
}
