import { localeOf } from '#shared/messages'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'

type Props = { readonly at: string; readonly timeZone: string }

/** On paper there is no today: the whole date, always. */
export function Stamp({ at, timeZone }: Props) {
  const { language } = useText()
  const { market } = useDesk()
  const text = new Intl.DateTimeFormat(localeOf(language, market.id), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(at))
  return <time dateTime={at}>{text}</time>
}
