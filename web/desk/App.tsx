import { MantineProvider } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useTheme } from '#lib/theme.ts'
import { Boundary } from '#ui/Boundary.tsx'
import { theme, tokenVariables } from '#ui/mantine.ts'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Pages } from './Pages.tsx'
import { Gate } from './session.tsx'
import { Shell } from './shell/Shell.tsx'

const SignIn = lazy(() => import('./signIn/SignIn.tsx').then(({ SignIn }) => ({ default: SignIn })))
const Invite = lazy(() => import('./signIn/Invite.tsx').then(({ Invite }) => ({ default: Invite })))
const Print = lazy(() => import('./print/Print.tsx').then(({ Print }) => ({ default: Print })))

export function App() {
  const { shown } = useTheme()
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={tokenVariables}
      forceColorScheme={shown}
      getStyleNonce={nonce}
    >
      <Router base="/desk">
        <Boundary>
          <Suspense fallback={<Skeleton of="row" count={8} />}>
            <Switch>
              <Route path="/invite/:token">{({ token }) => <Invite token={token} />}</Route>
              <Route path="/repairs/:repair/print/:paper">
                {({ repair, paper }) => (
                  <Gate signIn={<SignIn />}>
                    <Print repair={repair} paper={paper} />
                  </Gate>
                )}
              </Route>
              <Route>
                <Gate signIn={<SignIn />}>
                  <Shell>
                    <Pages />
                  </Shell>
                </Gate>
              </Route>
            </Switch>
          </Suspense>
        </Boundary>
      </Router>
    </MantineProvider>
  )
}

/** The server writes it into the page for style tags that Mantine makes. */
function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
}
