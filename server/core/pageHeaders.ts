type Looks = {
  readonly secure: boolean
  /** Where the operator's map tiles come from; nothing else is asked of the outside. */
  readonly tiles?: string | undefined
}

/**
 * No script or style may come from anywhere but our own files; style tags carry the page's nonce.
 */
export function pageHeaders({ secure, tiles }: Looks) {
  const outside = tiles ? [new URL(tiles).origin] : []
  return {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...outside],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...outside],
        mediaSrc: ["'self'", 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' as const },
    permittedCrossDomainPolicies: false,
  }
}
