import { on } from '#core/route'
import { markets } from './contract.ts'
import { viewMarket } from './get.ts'
import { listMarkets } from './list.ts'
import { setLineUp } from './setLineUp.ts'

export const routes = [
  on(markets.list, listMarkets),
  on(markets.get, viewMarket),
  on(markets.setLineUp, setLineUp),
]
