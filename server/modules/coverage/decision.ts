export const lineClasses = ['part', 'labour', 'logistics', 'diagnosis'] as const
export type LineClass = (typeof lineClasses)[number]

export const causes = [
  'defect',
  'accident',
  'liquid',
  'wear',
  'misuse',
  'unauthorised_repair',
  'unknown',
] as const
export type Cause = (typeof causes)[number]

export const payers = ['seller', 'maker', 'plan', 'insurer', 'owner'] as const
export type Payer = (typeof payers)[number]

export const promiseKinds = [
  'legal_guarantee',
  'commercial_warranty',
  'repair_warranty',
  'part_warranty',
  'campaign',
  'plan',
  'repair_duty',
  'goodwill',
] as const

export const remedyKinds = [
  'repair',
  'replacement',
  'refund',
  'rejection',
  'price_reduction',
  'termination',
] as const
export type RemedyKind = (typeof remedyKinds)[number]
