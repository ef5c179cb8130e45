import land from 'virtual:land'
import type { StyleSpecification } from 'maplibre-gl'
import { type Mapped, type Point, ringAround, rings } from './mapped.ts'

/** What the operator has under our shapes: MAP_TILES_URL, which the server writes into the page. */
export function tilesOf(page: Document): { readonly url: string; readonly credit: string } {
  const said = (name: string) =>
    page.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? ''
  const url = said('map-tiles')
  // In development no server has filled it in.
  return url.startsWith('http') ? { url, credit: said('map-credit') } : { url: '', credit: '' }
}

type Colours = (token: string) => string

/** Our own land, sea and distances; the operator's tiles over them where there are any. */
export function styleOf(colour: Colours, tiles: string): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: land },
      rings: { type: 'geojson', data: nothing },
      lines: { type: 'geojson', data: nothing },
      ...(tiles ? { tiles: { type: 'raster', tiles: [tiles], tileSize: 256 } } : {}),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colour('var(--sea)') } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colour('var(--paper)') } },
      ...(tiles ? [{ id: 'tiles', type: 'raster', source: 'tiles' } as const] : []),
      {
        id: 'rings',
        type: 'line',
        source: 'rings',
        paint: {
          'line-color': colour('var(--edge)'),
          'line-opacity': 0.5,
          'line-dasharray': [2, 3],
        },
      },
      {
        id: 'lines',
        type: 'line',
        source: 'lines',
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: {
          'line-color': ['get', 'colour'],
          'line-width': 3,
          'line-opacity': ['get', 'opacity'],
        },
      },
    ],
  }
}

const nothing: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }

export function ringsOf({ site }: Mapped): GeoJSON.FeatureCollection {
  return collection(rings.map((km) => [ringAround(site, km), {}]))
}

export function linesOf({ lines }: Mapped, colour: Colours): GeoJSON.FeatureCollection {
  return collection(
    lines.map(({ points, colour: token, faded }) => [
      points,
      { colour: colour(token), opacity: faded ? 0.15 : 0.85 },
    ]),
  )
}

function collection(
  lines: readonly (readonly [readonly Point[], Record<string, unknown>])[],
): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: lines.map(([points, properties]) => ({
      type: 'Feature',
      properties,
      geometry: {
        type: 'LineString',
        coordinates: points.map(({ latitude, longitude }) => [longitude, latitude]),
      },
    })),
  }
}
