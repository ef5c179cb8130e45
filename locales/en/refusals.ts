/** Every refusal in words: `title` says what, the rest of the sentence why and what next. */
export const refusals = {
  'core.invalidInput': 'Some of what was sent cannot be used. Correct the marked fields and try again.',
  'core.notFound': 'There is nothing here under this address.',
  'core.unknownActor': 'Please sign in to do this.',
  'core.forbidden': 'Your roles do not include this. Ask whoever manages your account.',
  'core.foreignOrigin': 'This request came from another site and was not carried out.',
  'core.keyUsedForAnother': 'This idempotency key was already used for a different request. Use a new key.',
  'core.changedMeanwhile': 'Somebody changed this meanwhile. Look at it again, then decide.',
  'core.tooManyRequests': 'Too many tries in a short time. Wait {seconds, plural, one {# second} other {# seconds}} and try again.',
  'core.fault': 'Something went wrong on our side. Nothing was changed. Quote the code {request} if it happens again.',
  'core.tooLarge': 'What was sent is too large.',
  'core.unreadableBody': 'The body of the request could not be read as {expected}.',
  'core.unknownMarket': 'We do not serve the market {market}.',
} as const

export type RefusalCode = keyof typeof refusals
