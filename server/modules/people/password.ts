import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const hash = promisify(argon2)

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await hash('argon2id', { ...cost, message: password, nonce })
  return `argon2id$${nonce.toString('base64url')}$${tag.toString('base64url')}`
}

/** Takes the same time when there is no such account, so that an address cannot be probed. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, salt = 'AAAAAAAAAAAAAAAAAAAAAA', expected = ''] = stored?.split('$') ?? []
  const nonce = Buffer.from(salt, 'base64url')
  const tag = await hash('argon2id', { ...cost, message: password, nonce })
  const wanted = Buffer.from(expected, 'base64url')
  return wanted.length === tag.length && timingSafeEqual(wanted, tag)
}
