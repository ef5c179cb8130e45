import { Secret, TOTP } from 'otpauth'

const issuer = 'Fixpoint'
const periodSeconds = 30

/** A new secret in base 32, for an authenticator app. */
export function newSecondFactor(): string {
  return new Secret({ size: 20 }).base32
}

/** What the QR code of an authenticator app holds. */
export function secondFactorUri(secret: string, account: string): string {
  return totp(secret, account).toString()
}

/**
 * The time step of a right code, one step early or late allowed; undefined for a wrong one (RFC
 * 6238).
 */
export function acceptedStep(secret: string, code: string, now: Date): number | undefined {
  const delta = totp(secret, '').validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? undefined : Math.floor(now.getTime() / 1_000 / periodSeconds) + delta
}

export function currentCode(secret: string, now: Date): string {
  return totp(secret, '').generate({ timestamp: now.getTime() })
}

function totp(secret: string, label: string): TOTP {
  return new TOTP({
    issuer,
    label,
    secret: Secret.fromBase32(secret),
    period: periodSeconds,
    digits: 6,
  })
}
