/** What people are told by message. Each template has a subject and a body; a body ends without a signature. */
export const notices = {
  'signInCode.subject': 'Your sign-in code',
  'signInCode.body':
    'Your code is {code}. It works once, within 10 minutes.\n\nIf you did not ask for it, ignore this message: without the code nobody can sign in.',
  'invite.subject': 'You are invited to join the team',
  'invite.body':
    'Hello {name},\n\nyou have been invited to work with us. Choose a password here; the link works once, within 7 days:\n{link}',
  'booked.subject': 'Booked: {number}',
  'booked.body':
    'Hello {name},\n\nwe expect your {model} on {when} at {place}.\n\nYour repair has the number {number}. Follow it, move it or cancel it here:\n{link}\n\nBack up your data before you come, and bring proof of purchase if you have it.',
  'bookedByParcel.subject': 'Booked: {number}',
  'bookedByParcel.body':
    'Hello {name},\n\nsend us your {model} by parcel. Label and packing instructions are here; you can follow every step there too:\n{link}\n\nYour repair has the number {number}. Back up your data before you send the device.',
  'bookedVisit.subject': 'Booked: {number}',
  'bookedVisit.body':
    'Hello {name},\n\na technician comes to you for your {model} on {when}, until {until} at the latest.\n\nYour repair has the number {number}. Follow it, move it or cancel it here:\n{link}\n\nBack up your data before, and have a table and a socket ready.',
  'visitComing.subject': '{technician} comes to you: {number}',
  'visitComing.body':
    'Hello {name},\n\n{technician} comes to you for your {model} on {when}, until {until} at the latest.\n\nHere you see when to expect them:\n{link}',
  'visitOther.subject': '{technician} comes instead: {number}',
  'visitOther.body':
    'Hello {name},\n\nthere was a change: {technician} comes for your {model}. The time stays: {when}, until {until} at the latest.\n\n{link}',
  'visitMoved.subject': 'New time for {number}',
  'visitMoved.body':
    'Hello {name},\n\nas agreed, we come for your {model} on {when}, until {until} at the latest.\n\nIf that does not suit you, choose another time here:\n{link}',
  'visitOnTheWay.subject': 'On the way to you: {number}',
  'visitOnTheWay.body':
    'Hello {name},\n\n{technician} is on the way to you and should be there at about {at}.\n\nFollow it here:\n{link}',
  'visitFollowUp.subject': 'One more visit for {number}',
  'visitFollowUp.body':
    'Hello {name},\n\ntoday we could not finish the repair of your {model}. We know now what it takes and will bring it.\n\nChoose when we should come again:\n{link}',
  'visitCancelled.subject': 'Another time for {number}',
  'visitCancelled.body':
    'Hello {name},\n\nwe are sorry: we cannot come for your {model} at the time that was agreed.\n\nChoose another time here:\n{link}',
  'visitMissed.subject': 'We missed you: {number}',
  'visitMissed.body':
    'Hello {name},\n\nour technician was at your door for your {model} and found nobody.\n\nChoose another time here:\n{link}',
  'received.subject': 'Received: your {model}',
  'received.body':
    'Hello {name},\n\nyour {model} is with us at {place}. Next we find out what is wrong and what it takes.\n\nFollow repair {number} here:\n{link}',
  'estimate.subject': 'Your estimate for {number}: {total}',
  'estimate.body':
    'Hello {name},\n\nthe repair of your {model} costs you {total}. We begin as soon as you accept; the estimate is valid until {validUntil}.\n\nSee every line, and accept or decline:\n{link}',
  'estimateExpired.subject': 'The estimate for {number} has expired',
  'estimateExpired.body':
    'Hello {name},\n\nwe had no answer to the estimate for your {model}, so it has expired. Tell us how to go on:\n{link}',
  'promiseMoved.subject': 'New date for {number}',
  'promiseMoved.body':
    'Hello {name},\n\nyour {model} will be ready by {to}, not by {from} as promised. The reason: {cause}.\n\nWe are sorry. Follow repair {number} here:\n{link}',
  'ready.subject': 'Ready to collect: your {model}',
  'ready.body':
    'Hello {name},\n\nyour {model} is ready for you at {place}.\n\nOpening hours, and what is still open to pay, are here:\n{link}',
  'sent.subject': 'On its way: your {model}',
  'sent.body':
    'Hello {name},\n\nyour {model} is on its way to you with {carrier}. Tracking number: {trackingNumber}.\n\nRepair {number}:\n{link}',
  'handedOver.subject': 'Done: {number}',
  'handedOver.body':
    'Hello {name},\n\nyour {model} is back with you. Papers and the warranty on the repair stay here:\n{link}\n\nHow did we do? Your answer takes a minute and reaches the people who did the work.',
  'cancelled.subject': 'Cancelled: {number}',
  'cancelled.body':
    'Hello {name},\n\nthe repair of your {model} was cancelled. If that was a mistake, book again at any time. What was done so far is here:\n{link}',
  'replaced.subject': 'A replacement for your {model}',
  'replaced.body':
    'Hello {name},\n\nyour {model} cannot be repaired, so you get a replacement. What happens next is here:\n{link}\n\nYour repair keeps the number {number}.',
  'planBought.subject': 'Your care plan for {model}',
  'planBought.body':
    'Hello {name},\n\nyour {model} now has the plan “{plan}” for {price}. It holds from {from} to {until}.\n\nSee it, and give it back if you change your mind:\n{link}',
  'planEnding.subject': 'Your plan “{plan}” ends soon',
  'planEnding.body':
    'Hello {name},\n\nthe plan “{plan}” for your {model} ends on {until}. Until then it holds as before.\n\nWhat you can do is here:\n{link}',
  'planCancelled.subject': 'Cancelled: {plan}',
  'planCancelled.body':
    'Hello {name},\n\nthe plan “{plan}” was cancelled. You get back {refund}.\n\nWhat stays is here:\n{link}',
  'planWithdrawn.subject': 'We received your withdrawal: {plan}',
  'planWithdrawn.body':
    'Hello {name},\n\nwe received your withdrawal from the contract “{plan}”, made on {boughtOn}, at {at}. The contract has ended.\n\nYou get back {refund} within 14 days, the way you paid. Keep this message: it is your receipt.\n\n{link}',
  'message.subject': 'A message about {number}',
  'message.body':
    'Hello {name},\n\nwe wrote to you about your {model}:\n\n{text}\n\nAnswer here:\n{link}',
} as const

export type NoticeText = keyof typeof notices
