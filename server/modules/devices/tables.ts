import type { Insertable, Kysely, Selectable } from 'kysely'
import type { CatalogTables, Model } from '#catalog'
import type { Day } from '#shared/days'
import { type Id, publicId, type Uuid } from '#shared/ids'
import type { Currency, Money } from '#shared/money'
import type { AnyTables } from '#core/context'
import type { Condition, IdentifierKind, Seller } from './device.ts'

type DeviceTable = {
  zone: number
  id: Uuid
  model: string
  variant: string | null
  condition: Condition
  soldInMarket: string
  seller: Seller
  contractOn: Day | null
  deliveredOn: Day | null
  activatedOn: Day | null
  priceMinor: number | null
  priceCurrency: Currency | null
  lastFour: string
  search: unknown
  demo: boolean
  createdAt: Date
  version: number
}

type Interval = { fromAt: Date; toAt: Date | null }
type IdentifierTable = Interval & {
  zone: number
  id: Uuid
  device: Uuid
  kind: IdentifierKind
  value: string
}
type OwnershipTable = Interval & {
  zone: number
  id: Uuid
  device: Uuid
  accountZone: number | null
  account: Uuid | null
  name: string
}
type FittedPartTable = Interval & {
  zone: number
  id: Uuid
  device: Uuid
  component: string
  sku: string
  serial: string | null
  repair: Uuid | null
  repairZone: number | null
}

export type DevicesTables = {
  'devices.device': DeviceTable
  'devices.identifier': IdentifierTable
  'devices.ownership': OwnershipTable
  'devices.fittedPart': FittedPartTable
  // A card is one read: the model and the variant of a device come with it.
  'catalog.model': CatalogTables['catalog.model']
  'catalog.variant': CatalogTables['catalog.variant']
}

export type NewDevice = Insertable<DeviceTable>
export type IdentifierRow = Selectable<IdentifierTable>
export type OwnershipRow = Selectable<OwnershipTable>
export type FittedPartRow = Selectable<FittedPartTable>

/** One unit with its model, as every module knows it. */
export type Device = Readonly<
  Omit<Selectable<DeviceTable>, 'search' | 'priceMinor' | 'priceCurrency'>
> & {
  /** What the catalogue says of `model`, read with the device. */
  readonly catalogModel: Model
  /** The country or region the variant is built for; null where the variant is not known. */
  readonly variantMarket: string | null
  readonly price: Money | null
}

export function deviceId(device: Pick<Device, 'zone' | 'id'>): Id<'dev'> {
  return publicId('dev', device.zone, device.id)
}

/** The transaction, narrowed: a query here over another module's table does not compile. */
export function tables({ db }: { readonly db: Kysely<AnyTables> }): Kysely<DevicesTables> {
  return db
}
