import 'maplibre-gl/dist/maplibre-gl.css'
import { type GeoJSONSource, Map, Marker, setWorkerUrl } from 'maplibre-gl'
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { IconButton } from '#ui/Button.tsx'
import { IconMinus, IconPlus } from '#ui/icons.ts'
import { useText } from '../text.ts'
import { SiteMark, StartMark } from './FlatMap.tsx'
import { boxOf, type Mapped, type Pin, type Point, ringNameAt, rings } from './mapped.ts'
import { linesOf, ringsOf, styleOf, tilesOf } from './mapStyle.ts'
import style from './map.module.css'

// The worker is a file of our own origin, which the page's policy asks for.
setWorkerUrl(worker)

type Props = {
  readonly of: Mapped
  readonly pin: (of: Pin) => ReactNode
  readonly onFail: () => void
}

/** A map that moves and zooms, of our own shapes. */
export default function GlMap({ of: mapped, pin, onFail }: Props) {
  const { t, format } = useText()
  const frame = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<Map>()
  const open = useEffectEvent((container: HTMLDivElement) => {
    const { url, credit } = tilesOf(document)
    const { west, south, east, north } = boxOf(mapped)
    return new Map({
      container,
      style: styleOf(coloursIn(container), url),
      bounds: [west, south, east, north],
      fitBoundsOptions: { padding: 44 },
      maxZoom: 17,
      attributionControl: credit ? { compact: false, customAttribution: credit } : false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      locale: {
        'Map.Title': t('desk.visits.map'),
      },
    })
  })
  const fail = useEffectEvent(onFail)
  // The library draws into an element of its own, outside of React.
  useEffect(() => {
    if (!frame.current) return undefined
    let made: Map
    try {
      made = open(frame.current)
    } catch {
      fail()
      return undefined
    }
    made.touchZoomRotate.disableRotation()
    made.keyboard.disableRotation()
    made.on('load', () => setMap(made))
    return () => {
      setMap(undefined)
      made.remove()
    }
  }, [])
  useEffect(() => {
    if (!map || !frame.current) return
    map.getSource<GeoJSONSource>('rings')?.setData(ringsOf(mapped))
    map.getSource<GeoJSONSource>('lines')?.setData(linesOf(mapped, coloursIn(frame.current)))
  }, [map, mapped])
  return (
    <>
      <div ref={frame} className={style['gl']} />
      {map ? (
        <>
          <span className={style['zoom']}>
            <IconButton
              of={IconPlus}
              label={t('desk.visits.nearer')}
              onClick={() => map.zoomIn()}
            />
            <IconButton
              of={IconMinus}
              label={t('desk.visits.farther')}
              onClick={() => map.zoomOut()}
            />
          </span>
          {rings.map((km) => (
            <At key={km} map={map} point={ringNameAt(mapped.site, km)}>
              <span className={style['ringFar']}>
                {t('desk.visits.km', { km: format.number(km) })}
              </span>
            </At>
          ))}
          {mapped.starts.map((start) => (
            <At key={start.id} map={map} point={start} colour={start.colour}>
              <StartMark />
            </At>
          ))}
          <At map={map} point={mapped.site}>
            <SiteMark />
          </At>
          {mapped.pins.map((one) => (
            <At key={one.visit.id} map={map} point={one.visit.place}>
              {pin(one)}
            </At>
          ))}
        </>
      ) : null}
    </>
  )
}

type AtProps = {
  readonly map: Map
  readonly point: Point
  readonly colour?: string
  readonly children: ReactNode
}

/** Puts what React draws where the map is. */
function At({ map, point: { latitude, longitude }, colour, children }: AtProps) {
  const [inside] = useState(() => document.createElement('div'))
  useEffect(() => {
    const element = document.createElement('div')
    element.setAttribute('aria-hidden', 'true')
    if (colour) element.style.setProperty('--route', colour)
    element.append(inside)
    // A press on a stop takes the stop: neither the map nor its marker may hear of it, since both
    // would forbid that it is dragged out to a row.
    const keep = (event: Event) => event.stopPropagation()
    for (const name of ['mousedown', 'dragstart']) inside.addEventListener(name, keep)
    const marker = new Marker({ element }).setLngLat([longitude, latitude]).addTo(map)
    return () => {
      for (const name of ['mousedown', 'dragstart']) inside.removeEventListener(name, keep)
      marker.remove()
    }
  }, [map, inside, latitude, longitude, colour])
  return createPortal(children, inside)
}

/** A token as the colour it is now: the library knows no `light-dark()`. */
function coloursIn(container: HTMLElement): (token: string) => string {
  return (token) => {
    // A fresh element, because one that stands there may be on its way from one colour to another.
    const probe = document.createElement('span')
    probe.style.color = token
    container.append(probe)
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }
}
