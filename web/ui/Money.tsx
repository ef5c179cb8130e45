import type { Money as Amount } from '#shared/money'
import { useText } from '#lib/i18n.tsx'

export function Money({ of }: { readonly of: Amount }) {
  const { format } = useText()
  return <data value={`${of.minor} ${of.currency}`}>{format.money(of)}</data>
}
