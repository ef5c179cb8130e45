import { z } from 'zod'
import { command, query } from '#shared/endpoint'
import { idSchema } from '#shared/ids'
import { moneySchema } from '#shared/money'
import { languageCode, words } from '#shared/views'
import { contractView, offerView } from './views.ts'

export type { ContractView, OfferView } from './views.ts'

const device = idSchema('dev')
const contract = idSchema('pln')
const exampleDevice = `dev_0001${'0'.repeat(26)}`
const exampleContract = `pln_0001${'0'.repeat(26)}`
const seeing = ['plans.notFound']
const changing = [...seeing, 'plans.notYours', 'plans.wrongState', 'core.changedMeanwhile']

export const plans = {
  offers: query({
    name: 'plans.offers',
    path: '/v1/devices/{device}/plan-offers',
    summary: 'Which care plans may be bought for a device today, and why not the others',
    access: 'signedIn',
    input: z.object({ device }),
    output: z.object({ items: z.array(offerView).max(100) }),
    refusals: ['devices.notFound'],
    example: { input: { device: exampleDevice } },
  }),
  ofDevice: query({
    name: 'plans.ofDevice',
    path: '/v1/devices/{device}/plan-contracts',
    summary: 'The care plans of a device with their claims; owners see their own',
    access: 'signedIn',
    input: z.object({ device }),
    output: z.object({ items: z.array(contractView).max(100) }),
    refusals: ['devices.notFound'],
    example: { input: { device: exampleDevice } },
  }),
  buy: command({
    name: 'plans.buy',
    path: '/v1/devices/{device}/plan-contracts',
    summary: 'Buy a care plan for a device; staff name whom it is for',
    access: 'signedIn',
    input: z.object({
      device,
      plan: z.string().max(60),
      holder: z.object({ name: words(120), email: z.email().max(254) }).optional(),
      language: languageCode.optional(),
    }),
    output: contractView,
    refusals: [
      'devices.notFound',
      'markets.notOffered',
      'plans.notYours',
      'plans.unknownPlan',
      'plans.holderNeeded',
      'plans.wrongMarket',
      'plans.notSold',
      'plans.wrongCategory',
      'plans.wrongCondition',
      'plans.soldElsewhere',
      'plans.noDates',
      'plans.purchaseNotInTime',
      'plans.windowOver',
      'plans.deviceTooOld',
      'plans.earlierPlanNeeded',
      'plans.repairNeeded',
      'plans.alreadyHeld',
    ],
    example: { input: { device: exampleDevice, plan: 'in.extended-warranty-phone' } },
  }),
  get: query({
    name: 'plans.get',
    path: '/v1/plan-contracts/{contract}',
    summary: 'One contract of a care plan with its claims',
    access: 'signedIn',
    input: z.object({ contract }),
    output: contractView,
    refusals: seeing,
    example: { input: { contract: exampleContract } },
  }),
  pay: command({
    name: 'plans.pay',
    path: '/v1/plan-contracts/{contract}/payments',
    summary: 'Write down that a plan was paid at the counter; it holds from then on',
    input: z.object({
      contract,
      amount: moneySchema,
      method: z.enum(['cash', 'card', 'transfer', 'wallet']),
      reference: z.string().trim().max(80).default(''),
    }),
    output: contractView,
    refusals: [...changing, 'plans.wrongAmount'],
    example: {
      input: {
        contract: exampleContract,
        amount: { minor: 69_900, currency: 'INR' },
        method: 'card',
      },
    },
  }),
  cancel: command({
    name: 'plans.cancel',
    path: '/v1/plan-contracts/{contract}/cancel',
    summary: 'Give a plan back: in full within its days, then by days where its terms do so',
    access: 'signedIn',
    input: z.object({ contract, reason: z.string().trim().max(500).default('') }),
    output: contractView,
    refusals: [...changing, 'plans.notCancellable', 'plans.claimOpen'],
    example: { input: { contract: exampleContract } },
  }),
  withdraw: command({
    name: 'plans.withdraw',
    path: '/v1/plan-contracts/{contract}/withdrawal',
    summary: 'Begin to withdraw from a contract made at a distance; nothing ends before step two',
    access: 'signedIn',
    input: z.object({ contract }),
    output: contractView,
    refusals: [...changing, 'plans.noWithdrawal', 'plans.withdrawalOver', 'plans.claimOpen'],
    example: { input: { contract: exampleContract } },
  }),
  confirmWithdrawal: command({
    name: 'plans.confirmWithdrawal',
    path: '/v1/plan-contracts/{contract}/withdrawal/confirm',
    summary: 'Confirm the withdrawal: the contract ends, and a dated receipt goes to its holder',
    access: 'signedIn',
    input: z.object({ contract }),
    output: contractView,
    refusals: [
      ...changing,
      'plans.noWithdrawal',
      'plans.withdrawalOver',
      'plans.withdrawalNotBegun',
      'plans.claimOpen',
    ],
    example: { input: { contract: exampleContract } },
  }),
  renew: command({
    name: 'plans.renew',
    path: '/v1/plan-contracts/{contract}/renew',
    summary: 'Buy the same plan again: it begins the day after this one ends',
    access: 'signedIn',
    input: z.object({ contract }),
    output: contractView,
    refusals: [
      ...changing,
      'markets.notOffered',
      'plans.notRenewable',
      'plans.notSold',
      'plans.alreadyHeld',
    ],
    example: { input: { contract: exampleContract } },
  }),
  transfer: command({
    name: 'plans.transfer',
    path: '/v1/plan-contracts/{contract}/transfer',
    summary: 'Pass a plan on with its device to a new owner who has an account',
    access: 'signedIn',
    input: z.object({ contract, email: z.email().max(254) }),
    output: contractView,
    refusals: [...changing, 'plans.notTransferable', 'plans.newOwnerUnknown', 'plans.claimOpen'],
    example: { input: { contract: exampleContract, email: 'ravi@example.org' } },
  }),
}
