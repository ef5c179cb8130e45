type Entry = {
  readonly uid: string
  readonly startsAt: string
  readonly endsAt: string
  readonly title: string
  /** Empty for one's own home, which the page does not know. */
  readonly place: string
  readonly notes: string
}

/** One appointment as iCalendar (RFC 5545): instants in UTC, lines folded at 75 octets. */
export function calendarFile({ uid, startsAt, endsAt, title, place, notes }: Entry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Fixpoint//Owner//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp(startsAt)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    `DESCRIPTION:${escaped(notes)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** 20261124T050000Z */
function stamp(at: string): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '')
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
}

function folded(line: string): string {
  const octets = (text: string) => new TextEncoder().encode(text).length
  let done = ''
  let current = ''
  for (const character of line) {
    if (octets(current + character) > 75) {
      done += `${current}\r\n`
      current = ' '
    }
    current += character
  }
  return done + current
}
