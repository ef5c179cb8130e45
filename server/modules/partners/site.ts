export const siteKinds = ['serviceCentre', 'brandStore', 'partnerStore', 'depot'] as const
export type SiteKind = (typeof siteKinds)[number]

/** What a site does for owners: repairs at its counter, takes devices in for others, receives parcels. */
export const siteServices = ['counter', 'intake', 'parcel', 'visit'] as const
export type SiteService = (typeof siteServices)[number]
