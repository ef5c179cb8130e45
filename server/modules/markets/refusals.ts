import { defineRefusals } from '#core/refusal'

export const refusals = {
  ...defineRefusals('markets', { wrongState: 'conflict', notOffered: 'conflict' }),
  ...defineRefusals('core', { unknownMarket: 'invalid', forbidden: 'forbidden' }),
}
