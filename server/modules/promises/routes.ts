import { on } from '#core/route'
import { listAppeals, reviewAppeal } from './appeals.ts'
import { closeCampaign, listCampaigns, openCampaign } from './campaigns.ts'
import { promises } from './contract.ts'
import { grantGoodwill, setBudget, showBudget } from './goodwill.ts'
import { showWhy } from './why.ts'

export const routes = [
  on(promises.why, showWhy),
  on(promises.campaigns, listCampaigns),
  on(promises.openCampaign, openCampaign),
  on(promises.closeCampaign, closeCampaign),
  on(promises.budget, showBudget),
  on(promises.setBudget, setBudget),
  on(promises.grantGoodwill, grantGoodwill),
  on(promises.appeals, listAppeals),
  on(promises.reviewAppeal, reviewAppeal),
]
