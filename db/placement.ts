/**
 * Where each table lives on a cluster: `zone` tables are spread by their zone, `reference` tables are on
 * every node, `key` tables are spread by their own key. On one server this is only a promise, which the
 * statement check of the tests keeps.
 */
export type Placement = 'zone' | 'reference' | 'key'

export const placement: Readonly<Record<string, Placement>> = {
  'core.zone': 'reference',
  'core.directory': 'key',
  'core.counter': 'zone',
  'core.fact': 'zone',
  'core.delivery': 'zone',
  'core.repeat': 'zone',
}
