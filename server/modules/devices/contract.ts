import { z } from 'zod'
import { command, query } from '#shared/endpoint'
import { daySchema } from '#shared/days'
import { idSchema } from '#shared/ids'
import { moneySchema } from '#shared/money'
import { modelView, slug } from '#catalog/contract'
import { instant, marketCode, pageInput, pageOf, words } from '#shared/views'
import { conditions, identifierKinds, sellers } from './device.ts'

export { conditions } from './device.ts'

/** What a stranger who holds the number may see: the model and the sale, never a person. */
export const deviceCard = z.object({
  id: idSchema('dev'),
  model: modelView,
  lastFour: z.string(),
  market: marketCode,
  soldInMarket: marketCode,
  deliveredOn: daySchema.nullable(),
  /**
   * Sold in another region than the one asked in, or built for another one; `builtFor` may be a
   * region.
   */
  mismatch: z
    .object({ soldIn: z.string(), askedIn: z.string(), builtFor: z.string().nullable() })
    .nullable(),
})
export type DeviceCard = z.infer<typeof deviceCard>

const interval = { from: instant, to: instant.nullable() }
export const identifierView = z.object({
  kind: z.enum(identifierKinds),
  value: z.string(),
  ...interval,
})

export const passport = z.object({
  id: idSchema('dev'),
  model: modelView,
  variant: z.string().nullable(),
  market: marketCode,
  soldInMarket: marketCode,
  condition: z.enum(conditions),
  seller: z.enum(sellers),
  contractOn: daySchema.nullable(),
  deliveredOn: daySchema.nullable(),
  price: moneySchema.nullable(),
  lastFour: z.string(),
  identifiers: z.array(identifierView).max(50),
  owners: z
    .array(z.object({ person: idSchema('per').nullable(), name: z.string(), ...interval }))
    .max(50),
  parts: z
    .array(
      z.object({
        component: z.string(),
        sku: z.string(),
        serial: z.string().nullable(),
        repair: z.string().nullable(),
        ...interval,
      }),
    )
    .max(100),
  version: z.number().int(),
})
export type Passport = z.infer<typeof passport>

export const deviceRow = z.object({
  id: idSchema('dev'),
  model: modelView,
  lastFour: z.string(),
  identifier: z.string(),
  owner: z.string(),
  deliveredOn: daySchema.nullable(),
})

const identifiersRead = z.object({
  kind: z.enum(identifierKinds),
  value: z.string(),
  note: z.string().nullable(),
})

export const devices = {
  identify: query({
    name: 'devices.identify',
    method: 'POST',
    path: '/v1/devices/identify',
    summary:
      'Find a device by IMEI, serial or pasted text; the body keeps the number out of addresses',
    access: 'anyone',
    limit: 'identify',
    input: z.object({ market: marketCode, text: words(300) }),
    output: z.object({ read: z.array(identifiersRead).max(10), device: deviceCard.nullable() }),
    refusals: ['devices.unreadable', 'devices.wrongCheckDigit'],
    example: { input: { market: 'IN', text: '00-440245-245924-5' } },
  }),
  list: query({
    name: 'devices.list',
    path: '/v1/devices',
    summary: 'Devices of a market, searched by number, owner or model',
    input: z.object({
      market: marketCode,
      search: z.string().trim().max(80).optional(),
      ...pageInput,
    }),
    output: pageOf(deviceRow),
    example: { input: { market: 'IN', search: 'sharma' } },
  }),
  mine: query({
    name: 'devices.mine',
    path: '/v1/my/devices',
    summary: 'The devices of the signed-in owner',
    access: 'signedIn',
    input: z.object({ ...pageInput }),
    output: pageOf(deviceCard),
    example: { input: {} },
  }),
  get: query({
    name: 'devices.get',
    path: '/v1/devices/{device}',
    summary: 'The passport of one device',
    access: 'signedIn',
    input: z.object({ device: idSchema('dev') }),
    output: passport,
    refusals: ['devices.notFound'],
    example: { input: { device: `dev_0001${'0'.repeat(26)}` } },
  }),
  register: command({
    name: 'devices.register',
    path: '/v1/devices',
    summary: 'Give a unit its passport',
    input: z.object({
      market: marketCode,
      model: slug,
      identifiers: words(300),
      soldInMarket: marketCode,
      condition: z.enum(conditions).default('new'),
      seller: z.enum(sellers).default('brand'),
      contractOn: daySchema.optional(),
      deliveredOn: daySchema.optional(),
      price: moneySchema.optional(),
    }),
    output: passport,
    refusals: [
      'devices.unreadable',
      'devices.wrongCheckDigit',
      'devices.alreadyKnown',
      'catalog.modelNotFound',
    ],
    example: {
      input: {
        market: 'IN',
        model: 'xiaomi-13',
        identifiers: '004402452459245',
        soldInMarket: 'IN',
      },
    },
  }),
  keep: command({
    name: 'devices.keep',
    path: '/v1/my/devices',
    /** The market is the device's own, as its card says: only there can its owner change. */
    summary: 'Add a device one holds to one’s own',
    access: 'signedIn',
    limit: 'identify',
    input: z.object({ market: marketCode, text: words(300) }),
    output: deviceCard,
    refusals: [
      'devices.unreadable',
      'devices.wrongCheckDigit',
      'devices.notFound',
      'devices.ownedByAnother',
    ],
    example: { input: { market: 'IN', text: '004402452459245' } },
  }),
}
