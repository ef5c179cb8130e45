import { on } from '#core/route'
import { people } from './contract.ts'
import { demoPeople, demoSignIn } from './demo.ts'
import { confirmCode, requestCode } from './emailCode.ts'
import { acceptInvite, invitePerson, setPersonGrants } from './invite.ts'
import { listKeys, makeKey, revokeKey, rotateKey } from './keys.ts'
import { listPeople } from './list.ts'
import { passkeyAdd, passkeyChallenge, passkeyOffer, passkeySignIn } from './passkeys.ts'
import { readSession, signOut } from './session.ts'
import { signIn } from './signIn.ts'

export const routes = [
  on(people.session, readSession),
  on(people.requestCode, requestCode),
  on(people.confirmCode, confirmCode),
  on(people.signIn, signIn),
  on(people.signOut, signOut),
  on(people.passkeyChallenge, passkeyChallenge),
  on(people.passkeySignIn, passkeySignIn),
  on(people.passkeyOffer, passkeyOffer),
  on(people.passkeyAdd, passkeyAdd),
  on(people.acceptInvite, acceptInvite),
  on(people.list, listPeople),
  on(people.invite, invitePerson),
  on(people.setGrants, setPersonGrants),
  on(people.keys, listKeys),
  on(people.makeKey, makeKey),
  on(people.rotateKey, rotateKey),
  on(people.revokeKey, revokeKey),
  on(people.demoPeople, demoPeople),
  on(people.demoSignIn, demoSignIn),
]
