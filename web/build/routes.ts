import type { Plugin } from 'vite'

/**
 * In development Vite serves what the server serves in production: the desk under /desk/, the owner
 * elsewhere.
 */
export function appRoutes(): Plugin {
  return {
    name: 'fixpoint:routes',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const page =
          request.headers.accept?.includes('text/html') && !request.url?.startsWith('/v1/')
        if (page)
          request.url = request.url?.startsWith('/desk') ? '/desk/index.html' : '/owner/index.html'
        next()
      })
    },
  }
}
