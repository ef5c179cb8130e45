/** As `ref`: a field that the reader has just asked for takes the focus as it appears. */
export function focusOnArrival(element: HTMLElement | null): void {
  element?.focus()
}
