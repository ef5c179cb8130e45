/** Puts text on the clipboard; plain http away from localhost knows only the older way. */
export async function copyText(text: string): Promise<void> {
  if (isSecureContext) return navigator.clipboard.writeText(text)
  const area = document.createElement('textarea')
  area.value = text
  // Beside the pressed button, because an open dialog keeps the focus inside itself.
  const place = document.activeElement?.parentElement ?? document.body
  place.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}
