import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { Boundary } from '#ui/Boundary.tsx'
import { Page } from '#ui/Layout.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Header } from './Header.tsx'
import { useText } from './text.ts'

const Home = lazy(() => import('./pages/Home.tsx').then(({ Home }) => ({ default: Home })))
const Options = lazy(() =>
  import('./pages/Options.tsx').then(({ Options }) => ({ default: Options })),
)
const Book = lazy(() => import('./pages/Book.tsx').then(({ Book }) => ({ default: Book })))
const Track = lazy(() => import('./pages/Track.tsx').then(({ Track }) => ({ default: Track })))
const My = lazy(() => import('./pages/My.tsx').then(({ My }) => ({ default: My })))
const SignIn = lazy(() => import('./pages/SignIn.tsx').then(({ SignIn }) => ({ default: SignIn })))
const Model = lazy(() => import('./pages/Model.tsx').then(({ Model }) => ({ default: Model })))
const ModelTerms = lazy(() =>
  import('./pages/ModelTerms.tsx').then(({ ModelTerms }) => ({ default: ModelTerms })),
)
const Missing = lazy(() =>
  import('./pages/Missing.tsx').then(({ Missing }) => ({ default: Missing })),
)
// Only in development: every component in every state, to be looked at.
const Kit = import.meta.env.DEV
  ? lazy(() => import('./kit/Kit.tsx').then(({ Kit }) => ({ default: Kit })))
  : Missing

export function App() {
  const [place] = useLocation()
  useAnswersInLanguage()
  return (
    <>
      <Header />
      <Boundary key={place}>
        <Suspense fallback={<Waiting />}>
          <Switch>
            <Route path="/" component={Home} />
            <Route path="/options" component={Options} />
            <Route path="/book" component={Book} />
            <Route path="/track/:token" component={Track} />
            <Route path="/my" component={My} />
            <Route path="/sign-in" component={SignIn} />
            <Route path="/models/:model" component={Model} />
            <Route path="/models/:model/repair" component={ModelTerms} />
            <Route path="/kit" component={Kit} />
            <Route component={Missing} />
          </Switch>
        </Suspense>
      </Boundary>
    </>
  )
}

/** The server's words are in the language they were asked in: another language asks again. */
function useAnswersInLanguage() {
  const { language } = useText()
  const queries = useQueryClient()
  const before = useRef(language)
  useEffect(() => {
    if (before.current !== language) void queries.invalidateQueries()
    before.current = language
  }, [language, queries])
}

function Waiting() {
  return (
    <Page>
      <Skeleton of="card" count={2} />
    </Page>
  )
}
