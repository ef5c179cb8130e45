/** What is often left with a device and often seen on it; the words stand in locales/…/desk. */
export const accessories = [
  'charger',
  'cable',
  'case',
  'simCard',
  'memoryCard',
  'earphones',
  'box',
  'stylus',
] as const
export const conditions = [
  'scratches',
  'cracks',
  'dents',
  'bent',
  'liquidMarks',
  'missingParts',
  'openedBefore',
  'noPower',
] as const

export type IntakeSaid = {
  readonly accessories: string[]
  readonly condition: string[]
  readonly conditionNote: string
  readonly lock: string
  readonly data: string
  readonly limit: string
}

export const nothingSaid: IntakeSaid = {
  accessories: [],
  condition: [],
  conditionNote: '',
  lock: '',
  data: '',
  limit: '',
}
