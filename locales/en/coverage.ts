/** Why a promise applies or not, and what must be told: beside the texts of data/law. */
export const coverage = {
  'because.ended': 'This promise ended on {endsOn}.',
  'because.endedUnverified':
    'As far as we know, and this is not confirmed, the maker’s warranty would have ended on {endsOn}.',
  'because.notBegun': 'This promise begins on {startsOn}, after the fault was reported.',
  'because.startUnknown':
    'We do not know the day from which this promise counts, so we cannot say whether it holds. A proof of purchase settles it.',
  'because.notInForce': 'This rule is not in force here, so nobody can rely on it yet.',
  'because.soldElsewhere':
    'This promise is for devices sold in {country}. This one was sold in {soldIn}.',
  'because.heldElsewhere': 'This promise holds in {country}, where the device was sold. Ask there.',
  'because.usedUnit':
    'The maker counts from the first sale of a device, and we do not know that day for a unit sold again.',
  'because.accident':
    'A fall, a blow or another accident is not a fault of the device, so this promise does not cover it.',
  'because.liquid':
    'Damage by liquid is not a fault of the device, so this promise does not cover it.',
  'because.wear': 'Ordinary wear is not a fault of the device, so this promise does not cover it.',
  'because.misuse':
    'Damage by use against the instructions is not a fault of the device, so this promise does not cover it.',
  'because.unauthorisedRepair':
    'The device was repaired by somebody who was not authorised, which ends this promise here.',
  'because.notPresumed':
    'The cause is not known yet, and since {presumedUntil} a fault is no longer presumed to have been there at delivery. A diagnosis decides.',
  'because.limitation':
    'You may claim against the seller until {endsOn}, but since {presumedUntil} it is for you to show that the fault was there at delivery.',
  'because.usedMinimum':
    'For a used device the seller answers at least until {endsOn}; the sale may have agreed on longer.',
  'because.voluntary': 'This is granted voluntarily until {endsOn}; it does not depend on the law.',
  'tell.diagnosis':
    'We look for the cause first. The diagnosis costs you something only if it finds a cause that is not covered.',
} as const

export type CoverageText = keyof typeof coverage
