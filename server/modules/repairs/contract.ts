import { bench } from './benchContract.ts'
import { desk } from './deskContract.ts'
import { estimates } from './estimateContract.ts'
import { lists } from './listContract.ts'
import { owner } from './ownerContract.ts'

export * from './repair.ts'
export * from './optionViews.ts'
export * from './views.ts'

/** Everything that can be asked about repairs: by owners, at the desk, and at the bench. */
export const repairs = { ...owner, ...lists, ...desk, ...estimates, ...bench }
