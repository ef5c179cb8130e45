import { on } from '#core/route'
import { partners } from './contract.ts'
import { viewSite } from './get.ts'
import { listSites } from './list.ts'
import { setException } from './setException.ts'
import { setHours } from './setHours.ts'

export const routes = [
  on(partners.sites, listSites),
  on(partners.site, viewSite),
  on(partners.setHours, setHours),
  on(partners.setException, setException),
]
