import { type ComponentType, lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Missing } from './pages/Missing.tsx'

/** A page arrives when it is first opened. */
function page<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(() => load().then((component) => ({ default: component })))
}

const Today = page(() => import('./pages/Today.tsx').then((m) => m.Today))
const Repairs = page(() => import('./pages/Repairs.tsx').then((m) => m.Repairs))
const Board = page(() => import('./pages/Board.tsx').then((m) => m.Board))
const Intake = page(() => import('./pages/Intake.tsx').then((m) => m.Intake))
const Repair = page(() => import('./pages/Repair.tsx').then((m) => m.Repair))

export function Pages() {
  return (
    <Suspense fallback={<Skeleton of="row" count={8} />}>
      <Switch>
        <Route path="/" component={Today} />
        <Route path="/repairs" component={Repairs} />
        <Route path="/repairs/:repair">{({ repair }) => <Repair repair={repair} />}</Route>
        <Route path="/board" component={Board} />
        <Route path="/intake" component={Intake} />
        <Route component={Missing} />
      </Switch>
    </Suspense>
  )
}
