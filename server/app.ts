import type { Job } from '#core/jobs'
import type { Listener } from '#core/facts'
import type { Route } from '#core/route'
import { upkeep } from '#core/upkeep'
import type { Mail } from '#gateways/mail'
import * as catalog from '#catalog'
import * as coverage from '#coverage'
import * as crew from '#crew'
import * as devices from '#devices'
import * as insights from '#insights'
import * as markets from '#markets'
import * as notices from '#notices'
import * as papers from '#papers'
import * as partners from '#partners'
import * as people from '#people'
import * as plans from '#plans'
import * as promises from '#promises'
import * as repairs from '#repairs'
import * as routing from '#routing'
import * as scheduling from '#scheduling'
import * as visits from '#visits'

export const routes: readonly Route[] = [
  ...people.routes,
  ...markets.routes,
  ...partners.routes,
  ...notices.routes,
  ...catalog.routes,
  ...devices.routes,
  ...coverage.routes,
  ...promises.routes,
  ...scheduling.routes,
  ...routing.routes,
  ...crew.routes,
  ...visits.routes,
  ...plans.routes,
  ...repairs.routes,
  ...papers.routes,
  ...insights.routes,
]

export type Outside = { readonly mail: Mail }

export function makeListeners({ mail }: Outside): readonly Listener[] {
  return [
    ...notices.makeListeners({ mail }),
    ...promises.listeners,
    ...visits.listeners,
    ...repairs.listeners,
  ]
}

export function makeJobs({ mail }: Outside): readonly Job[] {
  return [
    ...upkeep,
    ...people.jobs,
    ...notices.makeJobs({ mail }),
    ...visits.jobs,
    ...plans.jobs,
    ...repairs.jobs,
  ]
}
