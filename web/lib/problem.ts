export type FieldError = { readonly field: string; readonly reason: string }

type Told = {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail?: string
  readonly errors?: readonly FieldError[]
  readonly facts?: Readonly<Record<string, unknown>>
}

/** The server's no, in the reader's language already (RFC 9457). */
export class Problem extends Error {
  override name = 'Problem'
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string | undefined
  readonly errors: readonly FieldError[]
  readonly facts: Readonly<Record<string, unknown>>
  /** What to quote to support: the request's id where the server gave one. */
  readonly quote: string

  constructor(told: Told, request: string | null) {
    super(told.title)
    this.status = told.status
    this.code = told.code
    this.title = told.title
    this.detail = told.detail
    this.errors = told.errors ?? []
    this.facts = told.facts ?? {}
    this.quote = request ? `${told.code} · ${request}` : told.code
  }

  /** Why this field was refused, for the field to show. */
  reason(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.reason
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const request = response.headers.get('x-request-id')
  const told: unknown = await response.json().catch(() => undefined)
  return isTold(told)
    ? new Problem({ ...told, status: response.status }, request)
    : // A proxy or a crash answered, not our server.
      new Problem({ status: response.status, code: `http.${response.status}`, title: '' }, request)
}

function isTold(body: unknown): body is Told {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'title' in body &&
    typeof body.title === 'string'
  )
}
