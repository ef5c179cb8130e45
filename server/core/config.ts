import { resolve } from 'node:path'

export type Config = {
  readonly host: string
  readonly port: number
  /** Where the embedded database, files and secrets live. */
  readonly dataFolder: string
  /** An own PostgreSQL server; without it the embedded one is started. */
  readonly databaseUrl: string | undefined
  /** Loads the demo network and its sign-ins. Default: only with the embedded database. */
  readonly demo: boolean
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** The address people reach, for links in messages and for passkeys. */
  readonly publicUrl: string | undefined
  readonly tracesUrl: string | undefined
  /** A routing service for home visits: `osrm+http://…` or `valhalla+http://…`. */
  readonly travelTimesUrl: string | undefined
  readonly logLevel: string
  /** Raster tiles under the desk's map of a day; without them it shows our own shapes alone. */
  readonly mapTiles: MapTiles | undefined
}

export type MapTiles = {
  /** With `{z}`, `{x}` and `{y}`. */
  readonly url: string
  /** Whom the map must name, as most who give tiles ask. */
  readonly credit: string
}

/** What the person who starts the server must mend; shown as one sentence, exit code 1. */
export class StartFault extends Error {
  override name = 'StartFault'
}

type Environment = Readonly<Record<string, string | undefined>>

/** @throws StartFault naming the variable that cannot be used */
export function readConfig(env: Environment): Config {
  return {
    host: env['HOST'] || '127.0.0.1',
    port: readPort(env['PORT']),
    dataFolder: resolve(env['FIXPOINT_DATA'] || '.fixpoint'),
    databaseUrl: readDatabaseUrl(env['DATABASE_URL']),
    demo: readSwitch(env, 'FIXPOINT_DEMO', !env['DATABASE_URL']),
    smtpUrl: env['SMTP_URL'] || undefined,
    mailFrom: env['MAIL_FROM'] || 'Fixpoint <care@fixpoint.invalid>',
    publicUrl: env['PUBLIC_URL']?.replace(/\/$/, '') || undefined,
    tracesUrl: env['OTEL_EXPORTER_OTLP_ENDPOINT'] || undefined,
    travelTimesUrl: readTravelTimesUrl(env['TRAVEL_TIMES_URL']),
    logLevel: env['LOG_LEVEL'] || 'warn',
    mapTiles: readMapTiles(env),
  }
}

function readPort(text: string | undefined): number {
  const port = Number(text || 3000)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new StartFault(`PORT must be a whole number from 0 to 65535, not "${text}".`)
}

function readTravelTimesUrl(text: string | undefined): string | undefined {
  if (!text) return undefined
  if (/^(osrm|valhalla)\+https?:\/\/\S+$/.test(text)) return text.replace(/\/$/, '')
  throw new StartFault(
    'TRAVEL_TIMES_URL must be an address such as osrm+http://host:5000 or valhalla+http://host:8002.',
  )
}

function readDatabaseUrl(text: string | undefined): string | undefined {
  if (!text) return undefined
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text
  throw new StartFault('DATABASE_URL must be an address such as postgres://user@host:5432/name.')
}

function readMapTiles(env: Environment): MapTiles | undefined {
  const url = env['MAP_TILES_URL']
  if (!url) return undefined
  const isTemplate = ['{z}', '{x}', '{y}'].every((part) => url.includes(part))
  if (isTemplate && /^https?:/.test(url) && URL.canParse(url))
    return { url, credit: env['MAP_TILES_CREDIT'] || '' }
  throw new StartFault(
    'MAP_TILES_URL must be an address such as https://tiles.example/{z}/{x}/{y}.png.',
  )
}

function readSwitch(env: Environment, name: string, otherwise: boolean): boolean {
  const text = env[name]
  if (text === undefined || text === '') return otherwise
  if (text === '1' || text === 'true') return true
  if (text === '0' || text === 'false') return false
  throw new StartFault(`${name} must be 1 or 0, not "${text}".`)
}
