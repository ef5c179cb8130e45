import type { FastifyRequest } from 'fastify'

const name = 'fixpoint_session'
const thirtyDaysSeconds = 30 * 86_400

/** Out of reach of scripts and of other sites' forms. Null ends it. */
export function sessionCookie(token: string | null, secure: boolean): string {
  const flags = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return `${name}=${token ?? ''}; Max-Age=${token === null ? 0 : thirtyDaysSeconds}; ${flags}`
}

export function readSessionCookie(request: FastifyRequest): string | undefined {
  const cookies = request.headers.cookie?.split('; ') ?? []
  return (
    cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) || undefined
  )
}
