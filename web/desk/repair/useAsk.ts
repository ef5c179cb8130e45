import { useSearchParams } from 'wouter'

type Ask = readonly [asked: string | null, ask: (move: string | undefined) => void]

/** The move that the address asks for, `?do=cancel`, and how to ask for another or for none. */
export function useAsk(): Ask {
  const [params, setParams] = useSearchParams()
  const ask = (move: string | undefined) =>
    setParams((before) => {
      const after = new URLSearchParams(before)
      if (move) after.set('do', move)
      else after.delete('do')
      return after
    })
  return [params.get('do'), ask]
}
