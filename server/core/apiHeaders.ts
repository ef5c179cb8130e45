/**
 * What every answer of an endpoint carries: it is data, never a page, so nothing in it may load or
 * run. Pages get theirs from helmet, with a nonce each; for data that would cost as much as the
 * answer itself.
 */
export function apiHeaders(secure: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}
