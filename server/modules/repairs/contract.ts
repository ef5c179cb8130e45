import { bench } from './benchContract.ts'
import { desk } from './deskContract.ts'
import { estimates } from './estimateContract.ts'
import { lists } from './listContract.ts'
import { owner } from './ownerContract.ts'
import { visiting } from './visitContract.ts'

export * from './repair.ts'
export * from './optionViews.ts'
export * from './views.ts'

/** Everything that can be asked about repairs: by owners, at the desk, and at the bench. */
export const repairs = { ...owner, ...visiting, ...lists, ...desk, ...estimates, ...bench }
