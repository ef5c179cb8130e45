import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { type Catalogue, startLanguage, TextProvider } from './i18n.tsx'
import { makeQueries } from './queries.ts'

/** Puts an app on its page once the words of its reader's language are here. */
export async function start(catalogue: Catalogue, app: ReactNode): Promise<void> {
  const language = startLanguage()
  const { messages } = await catalogue[language]()
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no #root')
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={makeQueries()}>
        <TextProvider catalogue={catalogue} start={{ language, messages }}>
          {app}
        </TextProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}
