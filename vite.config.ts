import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { leanContracts } from './web/build/contracts.ts'
import { landShapes } from './web/build/land.ts'
import { parsedMessages } from './web/build/messages.ts'
import { appRoutes } from './web/build/routes.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Two apps from one build; the server replaces __NONCE__ in each page it sends. */
export default defineConfig({
  root: here('web'),
  plugins: [parsedMessages(), leanContracts(), landShapes(), appRoutes(), react()],
  html: { cspNonce: '__NONCE__' },
  server: { proxy: { '/v1': 'http://127.0.0.1:3000' }, fs: { allow: [here('.')] } },
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { owner: here('web/owner/index.html'), desk: here('web/desk/index.html') },
    },
  },
})
