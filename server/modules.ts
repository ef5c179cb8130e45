/**
 * The map of the city: every module, and the modules it may import.
 * A module is listed after all it needs, so the map has no cycles; tools/boundaries.ts keeps it
 * true.
 */
export const modules = {
  people: [],
  markets: [],
  partners: ['people', 'markets'],
  notices: ['people', 'markets'],
  catalog: ['markets'],
  devices: ['people', 'catalog', 'markets'],
  coverage: ['devices', 'catalog', 'markets'],
  scheduling: ['people', 'partners', 'markets'],
  routing: [],
  crew: ['markets', 'partners', 'scheduling', 'routing'],
  visits: ['partners', 'scheduling', 'routing', 'crew'],
  plans: ['people', 'markets', 'catalog', 'devices', 'coverage', 'notices'],
  promises: ['people', 'markets', 'catalog', 'devices', 'coverage', 'plans'],
  repairs: [
    'people',
    'markets',
    'partners',
    'notices',
    'catalog',
    'devices',
    'coverage',
    'promises',
    'scheduling',
    'visits',
    'plans',
  ],
  papers: ['catalog', 'coverage', 'devices', 'markets', 'partners', 'repairs'],
  insights: ['people', 'markets', 'partners', 'repairs'],
} as const
