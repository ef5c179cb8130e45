import { call } from '#lib/call.ts'
import { people } from '#people/contract'

/** Signs in with a passkey; the browser's part comes only when it is asked for. */
export async function askPasskey() {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const { challenge, options } = await call(people.passkeyChallenge, {})
  // The server sends WebAuthn options as they are; the contract leaves them opaque.
  const response = await startAuthentication({ optionsJSON: options as never })
  return call(people.passkeySignIn, { challenge, response: { ...response } })
}

/** Keeps a passkey of this device under its name. */
export async function addPasskey(name: string) {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const { challenge, options } = await call(people.passkeyOffer, {})
  // As above.
  const response = await startRegistration({ optionsJSON: options as never })
  return call(people.passkeyAdd, { challenge, name, response: { ...response } })
}
