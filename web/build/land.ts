import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { feature } from 'topojson-client'
import type { Plugin } from 'vite'

type Topology = Parameters<typeof feature>[0]

const name = 'virtual:land'
const loaded = `\0${name}`
/** In degrees: finer than the shapes themselves, which are drawn for 1 : 50 million. */
const decimals = 3

/**
 * The land of the world as a file of our own, so that a map needs nobody else: `import land from
 * 'virtual:land'` is its address. Coasts only: where a border runs is for each country's law to
 * say, and no day of visits needs one.
 */
export function landShapes(): Plugin {
  let building = false
  return {
    name: 'fixpoint:land',
    configResolved: ({ command }) => {
      building = command === 'build'
    },
    resolveId: (id) => (id === name ? loaded : null),
    load(id) {
      if (id !== loaded) return null
      if (!building) return `export default '/land.json'`
      const file = this.emitFile({ type: 'asset', name: 'land.json', source: land() })
      return `export default import.meta.ROLLUP_FILE_URL_${file}`
    },
    configureServer(server) {
      server.middlewares.use('/land.json', (_request, response) => {
        response.setHeader('content-type', 'application/json').end(land())
      })
    },
  }
}

function land(): string {
  const file = fileURLToPath(import.meta.resolve('world-atlas/land-50m.json'))
  // The file is what its package says it is; a wrong one stops the build.
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology
  const shape = atlas.objects['land']
  if (!shape) throw new Error(`${file} has no land`)
  return JSON.stringify(feature(atlas, shape), (_key, value: unknown) =>
    typeof value === 'number' ? Number(value.toFixed(decimals)) : value,
  )
}
