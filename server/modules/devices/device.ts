export const identifierKinds = ['imei', 'serial', 'eid'] as const
export type IdentifierKind = (typeof identifierKinds)[number]

export const conditions = ['new', 'used', 'refurbished'] as const
export type Condition = (typeof conditions)[number]

export const sellers = ['brand', 'retailer'] as const
export type Seller = (typeof sellers)[number]
