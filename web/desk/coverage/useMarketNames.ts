import { useText } from '../text.ts'

/** Codes of markets with their names, in the order of the reader's language. */
export function useMarketNames(): (codes: readonly string[]) => [string, string][] {
  const { language } = useText()
  const countries = new Intl.DisplayNames([language], { type: 'region' })
  return (codes) =>
    codes
      .map((code): [string, string] => [code, countries.of(code) ?? code])
      .toSorted(([, a], [, b]) => a.localeCompare(b, language))
}
