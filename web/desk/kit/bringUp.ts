/** As a ref: whatever is current is in sight where its row or column is longer than the screen. */
export function bringUp(element: Element | null): void {
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
