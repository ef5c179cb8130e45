import { MantineProvider } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useTheme } from '#lib/theme.ts'
import { Boundary } from '#ui/Boundary.tsx'
import { theme, tokenVariables } from '#ui/mantine.ts'
import { Skeleton } from '#ui/Skeleton.tsx'
import { areas } from './shell/areas.ts'
import { Shell } from './shell/Shell.tsx'

const Area = lazy(() => import('./pages/Area.tsx').then(({ Area }) => ({ default: Area })))
const Missing = lazy(() =>
  import('./pages/Missing.tsx').then(({ Missing }) => ({ default: Missing })),
)

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
        <Shell>
          <Boundary>
            <Suspense fallback={<Skeleton of="row" count={8} />}>
              <Switch>
                {areas.map(({ path, name }) => (
                  <Route key={path} path={path}>
                    <Area name={name} />
                  </Route>
                ))}
                <Route component={Missing} />
              </Switch>
            </Suspense>
          </Boundary>
        </Shell>
      </Router>
    </MantineProvider>
  )
}

/** The server writes it into the page for style tags that Mantine makes. */
function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
}
