import { type ComponentType, lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Missing } from './pages/Missing.tsx'
import { useDesk } from './session.tsx'
import { isOnRoadOnly } from './shell/areas.ts'

/** A page arrives when it is first opened. */
function page<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(() => load().then((component) => ({ default: component })))
}

const Today = page(() => import('./pages/Today.tsx').then((m) => m.Today))
const Repairs = page(() => import('./pages/Repairs.tsx').then((m) => m.Repairs))
const Board = page(() => import('./pages/Board.tsx').then((m) => m.Board))
const Intake = page(() => import('./pages/Intake.tsx').then((m) => m.Intake))
const Repair = page(() => import('./pages/Repair.tsx').then((m) => m.Repair))
const Calendar = page(() => import('./pages/Calendar.tsx').then((m) => m.Calendar))
const Visits = page(() => import('./pages/Visits.tsx').then((m) => m.Visits))
const Crew = page(() => import('./pages/Crew.tsx').then((m) => m.Crew))
const OwnRoute = page(() => import('./pages/Route.tsx').then((m) => m.Route))
const Devices = page(() => import('./pages/Devices.tsx').then((m) => m.Devices))
const Device = page(() => import('./pages/Device.tsx').then((m) => m.Device))
const Coverage = page(() => import('./pages/Coverage.tsx').then((m) => m.Coverage))
const Catalog = page(() => import('./pages/Catalog.tsx').then((m) => m.Catalog))
const Model = page(() => import('./pages/Model.tsx').then((m) => m.Model))
const Import = page(() => import('./pages/Import.tsx').then((m) => m.Import))
const Markets = page(() => import('./pages/Markets.tsx').then((m) => m.Markets))
const Sites = page(() => import('./pages/Sites.tsx').then((m) => m.Sites))
const People = page(() => import('./pages/People.tsx').then((m) => m.People))
const Facts = page(() => import('./pages/Facts.tsx').then((m) => m.Facts))
const Outbox = page(() => import('./pages/Outbox.tsx').then((m) => m.Outbox))
const Insight = page(() => import('./pages/Insight.tsx').then((m) => m.Insight))

export function Pages() {
  const { session } = useDesk()
  return (
    <Suspense fallback={<Skeleton of="row" count={8} />}>
      <Switch>
        <Route path="/">
          {isOnRoadOnly(session) ? <Redirect to="/route" replace /> : <Today />}
        </Route>
        <Route path="/route" component={OwnRoute} />
        <Route path="/repairs" component={Repairs} />
        <Route path="/repairs/:repair">
          {({ repair }) => <Repair key={repair} repair={repair} />}
        </Route>
        <Route path="/board" component={Board} />
        <Route path="/intake" component={Intake} />
        <Route path="/calendar" component={Calendar} />
        <Route path="/visits" component={Visits} />
        <Route path="/visits/crew" component={Crew} />
        <Route path="/devices" component={Devices} />
        <Route path="/devices/:device">
          {({ device }) => <Device key={device} device={device} />}
        </Route>
        <Route path="/coverage" component={Coverage} />
        <Route path="/catalog" component={Catalog} />
        <Route path="/catalog/import" component={Import} />
        <Route path="/catalog/:model">{({ model }) => <Model key={model} model={model} />}</Route>
        <Route path="/markets" component={Markets} />
        <Route path="/sites" component={Sites} />
        <Route path="/people" component={People} />
        <Route path="/facts" component={Facts} />
        <Route path="/outbox" component={Outbox} />
        <Route path="/insight" component={Insight} />
        <Route component={Missing} />
      </Switch>
    </Suspense>
  )
}
