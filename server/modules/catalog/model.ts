export const categories = [
  'phone',
  'tablet',
  'tv',
  'scooter',
  'band',
  'earphones',
  'power_bank',
  'charger',
  'laptop',
] as const
export type Category = (typeof categories)[number]

export const components = [
  'display',
  'battery',
  'charging_port',
  'camera',
  'speaker',
  'microphone',
  'buttons',
  'board',
  'software',
  'connectivity',
  'housing',
  'other',
] as const
export type Component = (typeof components)[number]
