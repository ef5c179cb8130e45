import type { ReactNode } from 'react'
import { Icon } from '#ui/Icon.tsx'
import { IconBuildingStore, IconHome } from '#ui/icons.ts'
import { useText } from '../text.ts'
import { inColour } from './day.ts'
import {
  boxOf,
  type Mapped,
  type Pin,
  type Point,
  ringAround,
  ringNameAt,
  rings,
} from './mapped.ts'
import style from './map.module.css'

const width = 400
const height = 320
const edge = 22

type Props = { readonly of: Mapped; readonly pin: (of: Pin) => ReactNode }

/** The same points and lines where the browser has no WebGL, and on a phone. */
export function FlatMap({ of: mapped, pin }: Props) {
  const { t, format } = useText()
  const { at, path } = projection(mapped)
  const place = (point: Point) => {
    const [x, y] = at(point)
    return { left: `${(x / width) * 100}%`, top: `${(y / height) * 100}%` }
  }
  return (
    <div className={style['flat']}>
      <svg viewBox={`0 0 ${width} ${height}`}>
        {rings.map((km) => (
          <path key={km} className={style['ring']} d={path(ringAround(mapped.site, km))} />
        ))}
        {mapped.lines.map(({ id, colour, faded, points }) => (
          <path
            key={id}
            className={style['line']}
            data-faded={faded || undefined}
            style={{ stroke: colour }}
            d={path(points)}
          />
        ))}
        {rings.map((km) => {
          const [x, y] = at(ringNameAt(mapped.site, km))
          return (
            <text key={km} className={style['ringName']} x={x} y={y + 3}>
              {t('desk.visits.km', { km: format.number(km) })}
            </text>
          )
        })}
      </svg>
      {mapped.starts.map(({ id, colour, ...start }) => (
        <span key={id} className={style['at']} style={{ ...place(start), ...inColour(colour) }}>
          <StartMark />
        </span>
      ))}
      <span className={style['at']} style={place(mapped.site)}>
        <SiteMark />
      </span>
      {mapped.pins.map((one) => (
        <span key={one.visit.id} className={style['at']} style={place(one.visit.place)}>
          {pin(one)}
        </span>
      ))}
    </div>
  )
}

export function SiteMark() {
  return (
    <span className={style['site']}>
      <Icon of={IconBuildingStore} size={16} />
    </span>
  )
}

export function StartMark() {
  return (
    <span className={style['start']}>
      <Icon of={IconHome} size={14} />
    </span>
  )
}

/** Degrees as lengths: good for the few dozen kilometres of a day. */
function projection(mapped: Mapped) {
  const { west, south, east, north } = boxOf(mapped)
  const flat = Math.cos((mapped.site.latitude * Math.PI) / 180)
  const scale = Math.min(
    (width - 2 * edge) / ((east - west) * flat),
    (height - 2 * edge) / (north - south),
  )
  const [midWest, midNorth] = [(west + east) / 2, (south + north) / 2]
  const at = ({ latitude, longitude }: Point) =>
    [
      width / 2 + (longitude - midWest) * flat * scale,
      height / 2 - (latitude - midNorth) * scale,
    ] as const
  const path = (points: readonly Point[]) =>
    points
      .map((point, n) => `${n === 0 ? 'M' : 'L'}${at(point).map((one) => one.toFixed(1))}`)
      .join('')
  return { at, path }
}
