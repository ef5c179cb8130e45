import { components } from '#catalog/contract'

export const lineClasses = ['part', 'labour', 'logistics', 'diagnosis'] as const
export type LineClass = (typeof lineClasses)[number]

/** What a question can be about: a part of the device, or what came with it in the box. */
export const coveredComponents = [
  ...components,
  'charger',
  'earphones',
  'cable',
  'data_card',
  'remote_control',
] as const

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

/** The kinds of promises that law and makers make by rows of data/law. */
export const lawKinds = [
  'repair_warranty',
  'legal_guarantee',
  'commercial_warranty',
  'repair_duty',
] as const

export const promiseKinds = [...lawKinds, 'part_warranty', 'campaign', 'plan', 'goodwill'] as const
export type PromiseKind = (typeof promiseKinds)[number]

export const obligors = ['seller', 'maker', 'insurer', 'repairer'] as const
export type Obligor = (typeof obligors)[number]

export const remedyKinds = [
  'repair',
  'replacement',
  'refund',
  'rejection',
  'price_reduction',
  'termination',
] as const
