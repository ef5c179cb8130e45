import { defineRefusals } from '#core/refusal'

export const refusals = {
  ...defineRefusals('partners', { siteNotFound: 'missing', windowsOverlap: 'invalid' }),
  ...defineRefusals('core', {
    forbidden: 'forbidden',
    changedMeanwhile: 'stale',
    wrongCursor: 'invalid',
  }),
}
