import { mustArgument, readCsv, writeCsv, type Row } from './csv.ts'
import { centralPostcodes, cityNames, regionCodes } from './placeTable.ts'

const columns = ['market', 'city', 'postcode', 'region', 'lat', 'lon', 'population'] as const
const markets = Object.keys(centralPostcodes)

if (import.meta.main) writePlaces(mustArgument(0, 'the folder of the raw sets'))

function writePlaces(source: string): void {
  const cities = readCsv(source, 'geo', 'cities_50k.csv')
  const faults: string[] = []
  const rows = Object.entries(centralPostcodes).flatMap(([market, wanted]) => {
    const postcodes = readPostcodes(source, market)
    const largest = largestByName(cities.filter((row) => row.country === market))
    return Object.entries(wanted).flatMap(([name, postcode]) => {
      const city = largest.get(name)
      if (!city) faults.push(`${market} ${name} is not in the list of cities`)
      if (!postcodes.has(postcode)) faults.push(`${market} ${postcode} (${name}) is no postcode`)
      return city ? [placeOf(city, name, postcode)] : []
    })
  })
  if (faults.length > 0) throw new Error(faults.join('\n'))
  writeCsv('demo/places.csv', columns, rows.toSorted((a, b) =>
    markets.indexOf(a.market ?? '') - markets.indexOf(b.market ?? '')
    || Number(b.population) - Number(a.population)))
}

function placeOf(city: Row, name: string, postcode: string): Row {
  const { country: market = '', admin = '' } = city
  return {
    market,
    city: name,
    postcode,
    region: `${market}-${regionCodes[market]?.[admin] ?? admin}`,
    lat: Number(city.lat).toFixed(4),
    lon: Number(city.lon).toFixed(4),
    population: city.population ?? '',
  }
}

// A name can stand for several cities (Portland in Oregon and in Maine): the largest is meant.
function largestByName(cities: Row[]): Map<string, Row> {
  const ascending = cities.toSorted((a, b) => Number(a.population) - Number(b.population))
  return new Map(ascending.map((row) => [displayName(row), row]))
}

function displayName(row: Row): string {
  const { country: market = '', name = '' } = row
  const known = cityNames[`${market} ${name}`]
  if (known) return known
  // The list writes Indian names with marks over the vowels that nobody there uses.
  return market === 'IN' ? name.normalize('NFKD').replace(/\p{M}/gu, '') : name
}

// The list of Indian postcodes with coordinates has gaps; the postal directory has none.
function readPostcodes(source: string, market: string): Set<string> {
  const file = market === 'IN' ? 'pincodes_IN_directory.csv' : `postcodes_${market}.csv`
  return new Set(readCsv(source, 'geo', file).map((row) => row.postcode ?? ''))
}
