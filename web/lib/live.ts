import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

type News = { readonly name: string; readonly subject: string }

/** Facts often come in bursts (one command records several): gather them before asking again. */
const gatherMilliseconds = 150

/**
 * Hears facts as they are committed and asks again whatever they may have changed.
 * `path` is `/v1/feed`, or `/v1/track/{token}/feed` for whoever holds a tracking link.
 */
export function useLive(path: string, concerns: Concerns = touches): void {
  const queries = useQueryClient()
  useEffect(() => listen(path, queries, concerns), [path, queries, concerns])
}

/** Whether news may have changed the answer to a question. */
type Concerns = (news: News, question: readonly unknown[]) => boolean

/** For whoever hears of one thing alone, and shows nothing else. */
export const everything: Concerns = () => true

/** @returns how to stop listening */
function listen(path: string, queries: QueryClient, concerns: Concerns): () => void {
  const source = new EventSource(path)
  let heard: News[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let lost = false

  source.addEventListener('message', ({ data }) => {
    const news = newsOf(String(data))
    if (!news) return
    heard.push(news)
    timer ??= setTimeout(() => {
      const burst = heard
      heard = []
      timer = undefined
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => burst.some((one) => concerns(one, queryKey)),
      })
    }, gatherMilliseconds)
  })
  // What was missed while the line was down is unknown, so everything on screen is asked again.
  source.addEventListener('error', () => (lost = true))
  source.addEventListener('open', () => {
    if (lost) void queries.invalidateQueries()
    lost = false
  })
  return () => {
    clearTimeout(timer)
    source.close()
  }
}

/** A fact concerns every question of its own module, and any question that names its subject. */
function touches({ name, subject }: News, [endpoint, input]: readonly unknown[]): boolean {
  const moduleOf = (text: string) => text.split('.')[0]
  if (typeof endpoint === 'string' && moduleOf(endpoint) === moduleOf(name)) return true
  return typeof input === 'object' && input !== null && Object.values(input).includes(subject)
}

function newsOf(data: string): News | undefined {
  const news: unknown = JSON.parse(data)
  const isNews = typeof news === 'object' && news !== null && 'name' in news && 'subject' in news
  return isNews ? { name: String(news.name), subject: String(news.subject) } : undefined
}
