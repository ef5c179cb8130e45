import type { Component } from '#catalog/contract'
import type { LineClass, Payer } from '#coverage/contract'

/** What is written down once and read whole: kept as JSON beside the columns that are searched. */
export type Intake = {
  readonly accessories: readonly string[]
  readonly condition: readonly string[]
  readonly conditionNote: string
  readonly lock: 'unlocked' | 'repairMode' | 'lockRemoved' | 'locked' | 'notApplicable'
  readonly data: 'backedUp' | 'mayBeErased' | 'mustBeKept' | 'notApplicable'
  readonly at: string
  readonly by: string
  readonly limitMinor: number | null
}
export type Diagnosis = {
  readonly symptom: string
  readonly defect: string
  readonly repairCodes: readonly string[]
  readonly component: Component
  readonly cause: string
  readonly note: string
  readonly at: string
  readonly by: string
}
export type QualityCheck = {
  readonly passed: boolean
  readonly tests: readonly {
    readonly test: string
    readonly result: 'passed' | 'failed' | 'notTestable'
  }[]
  readonly note: string
  readonly at: string
  readonly by: string
}
export type HandOver = {
  readonly at: string
  readonly by: string
  readonly to: string
  readonly signature: string | null
}
export type EstimateLine = {
  readonly class: LineClass
  readonly label: string
  readonly minor: number
  readonly partSku: string | null
  readonly shares: readonly {
    readonly payer: Payer
    readonly minor: number
    readonly rule: string
  }[]
}
