import type { Day } from '#shared/days'
import type { Question } from './contract.ts'

type Sale = Omit<Question['device'], 'contractOn' | 'deliveredOn' | 'price'> & {
  readonly contractOn: Day | null
  readonly deliveredOn: Day | null
  readonly price: Question['device']['price'] | null
}

/** A question as we ask it ourselves, where a device's papers may lack a day or the price. */
export type Asked = Omit<Question, 'device'> & { readonly device: Sale }
