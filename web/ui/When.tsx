import { useText } from '#lib/i18n.tsx'

type Props = {
  readonly at: string
  /** The zone of the market or the site. */
  readonly timeZone: string
  readonly until?: string
}

/** "Tue 24 Nov, 10–12"; pointing at it says how far off that is. */
export function When({ at, timeZone, until }: Props) {
  const { format } = useText()
  return (
    <time dateTime={at} title={format.relative(at)}>
      {until ? format.when(at, timeZone, until) : format.when(at, timeZone)}
    </time>
  )
}

/** A calendar day: "5 Aug 2028". */
export function OnDay({ day }: { readonly day: string }) {
  const { format } = useText()
  return <time dateTime={day}>{format.day(day)}</time>
}
