import { signIn } from './signInContract.ts'
import { staff } from './staffContract.ts'

export { roleNames, roles, type RoleName } from './roles.ts'
export * from './views.ts'

/** Everything that can be asked about people: signing in, the staff of a market, and its keys. */
export const people = { ...signIn, ...staff }
