import { defineRefusals } from '#core/refusal'

export const refusals = defineRefusals('catalog', {
  modelNotFound: 'missing',
  unreadableFile: 'invalid',
})
export const coreRefusals = defineRefusals('core', {
  wrongCursor: 'invalid',
  forbidden: 'forbidden',
})
