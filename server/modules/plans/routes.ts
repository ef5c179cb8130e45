import { on } from '#core/route'
import { buyPlan } from './buy.ts'
import { plans } from './contract.ts'
import { beginWithdrawal, cancelPlan, confirmWithdrawal } from './giveBack.ts'
import { plansOfDevice, showContract } from './list.ts'
import { listOffers } from './offers.ts'
import { payPlan } from './pay.ts'
import { renewPlan } from './renew.ts'
import { transferPlan } from './transfer.ts'

export const routes = [
  on(plans.offers, listOffers),
  on(plans.ofDevice, plansOfDevice),
  on(plans.buy, buyPlan),
  on(plans.get, showContract),
  on(plans.pay, payPlan),
  on(plans.cancel, cancelPlan),
  on(plans.withdraw, beginWithdrawal),
  on(plans.confirmWithdrawal, confirmWithdrawal),
  on(plans.renew, renewPlan),
  on(plans.transfer, transferPlan),
]
