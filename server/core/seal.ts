import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
} from 'node:crypto'

/** Keeps what the database alone must not give away, under the deployment's secret. */
export type Seal = {
  readonly close: (text: string) => string
  /** @throws when the text was not sealed under this secret */
  readonly open: (sealed: string) => string
  /** A keyed fingerprint, for short codes that a plain hash would not hide. */
  readonly fingerprint: (text: string) => string
}

/** AES-256-GCM and HMAC-SHA-256 under keys derived from the secret (RFC 5869). */
export function makeSeal(secret: string): Seal {
  const sealing = derive(secret, 'seal')
  const marking = derive(secret, 'fingerprint')
  return {
    close(text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
    fingerprint: (text) => createHmac('sha256', marking).update(text).digest('base64url'),
  }
}

/** For tokens with 130 random bits a plain hash is enough: there is nothing to guess. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

function derive(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'fixpoint', purpose, 32))
}
