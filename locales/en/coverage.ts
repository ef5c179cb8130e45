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
    'You may claim against the seller until {endsOn}. Since {presumedUntil} a fault is no longer presumed to have been there at delivery, so the seller may ask you to show it; a diagnosis helps.',
  'because.usedMinimum':
    'For a used device the seller answers at least until {endsOn}; the sale may have agreed on longer.',
  'because.voluntary': 'This is granted voluntarily until {endsOn}; it does not depend on the law.',
  'because.beyondSure':
    'The law sets no fixed end in {country}: the seller answers for as long as such a device may be expected to last. Whether that still holds at this age has to be settled with the seller.',
  'because.dutyWaits':
    'The maker’s duty to repair at a reasonable price is for the time when nobody owes a repair free of charge. Here somebody does.',
  'because.campaign': 'A service campaign ({rule}) covers this repair.',
  'because.repairWarranty': 'The last repair is guaranteed until {endsOn}.',
  'because.partWarranty': 'The part that was fitted is guaranteed until {endsOn}.',
  'because.goodwill': 'This is granted out of goodwill; nobody has a right to it.',
  'because.otherPart': 'This promise is for another part of the device.',
  'because.otherCause': 'This promise is for faults of another cause.',
  'because.planOtherMarket': 'This plan holds only for devices sold and repaired in {country}.',
  'because.planOtherDevice': 'This plan is not for this kind of device.',
  'because.planNewOnly': 'This plan is for devices that were sold new.',
  'because.planNotSold': 'This plan was not sold on the day it is said to have been bought.',
  'because.planNotGiven': 'This service was given with devices bought on other days.',
  'because.planTooLate': 'This plan had to be bought by {lastOn}.',
  'because.planTooOld': 'The device was too old when this plan was bought.',
  'because.planNeedsEarlier': 'This plan follows an earlier one, and there is none.',
  'because.planNeedsRepair':
    'This plan is sold after a repair, and there is none behind this device.',
  'because.planAssuresValue':
    'This plan assures a price when you hand the device back; it pays for no repair.',
  'because.planOtherPart': 'This plan does not cover this part.',
  'because.planCauseUnknown':
    'This plan covers accidents. Whether this was one is not known yet; a diagnosis decides.',
  'because.planOtherCause': 'This plan does not answer for this cause.',
  'because.planNotBegun': 'This plan begins on {startsOn}, after the day of the fault.',
  'because.planWaiting': 'This plan covers from {coversFrom}; the fault came before.',
  'because.planEnded': 'This plan ended on {endsOn}, before the day of the fault.',
  'because.planUsedUp': 'All {claims} claims of this plan are used.',
  'tell.deductible': 'The plan asks for its fee before the repair begins.',
  'tell.diagnosis':
    'We look for the cause first. The diagnosis costs you something only if it finds a cause that is not covered.',
} as const

export type CoverageText = keyof typeof coverage
