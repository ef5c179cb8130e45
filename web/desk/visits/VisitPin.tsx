import { Link } from 'wouter'
import type { VisitView } from '#visits/contract'
import { Icon } from '#ui/Icon.tsx'
import { inColour } from './day.ts'
import { iconOf, lookOf } from './states.ts'
import type { Pin } from './mapped.ts'
import style from './map.module.css'

type Props = {
  readonly of: Pin
  readonly href: string
  readonly chosen: boolean
  readonly onHold: (visit: VisitView | undefined) => void
}

/**
 * A stop on the map. The rows of the day say the same to keyboards and readers, so it stands out
 * of their way.
 */
export function VisitPin({ of: pin, ...props }: Props) {
  const { visit, number, colour, late, faded, nth } = pin
  const { href, chosen, onHold } = props
  const icon = lookOf(visit.state) === 'planned' ? undefined : iconOf(visit.state)
  return (
    <Link
      href={href}
      className={style['pin'] ?? ''}
      style={{ ...inColour(colour), translate: besides(nth) }}
      tabIndex={-1}
      draggable
      title={visit.label}
      data-look={number === undefined ? 'waiting' : lookOf(visit.state)}
      data-late={late || undefined}
      data-chosen={chosen || undefined}
      data-faded={faded || undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        onHold(visit)
      }}
      onDragEnd={() => onHold(undefined)}
    >
      {icon ? <Icon of={icon} size={14} /> : (number ?? '?')}
    </Link>
  )
}

const apart = 15
/** Turned by this, each next one finds room, as seeds in a sunflower do. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/** Where the nth pin of one door stands, from the door. */
function besides(nth: number): string {
  const far = apart * Math.sqrt(nth)
  const [x, y] = [Math.cos(nth * goldenAngle) * far, Math.sin(nth * goldenAngle) * far]
  return `${x.toFixed(1)}px ${y.toFixed(1)}px`
}
