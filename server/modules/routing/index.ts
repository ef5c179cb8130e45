export { needAgain, promisedWindow } from './again.ts'
export {
  type Asked,
  askSolver,
  type Cut,
  cutRoute,
  keepsAll,
  type Ordered,
  ordersOf,
} from './cut.ts'
export { type Expected, expectedOf, homeAt } from './expected.ts'
export { type Fit, fitInto, maySend, type Need, type Window } from './fit.ts'
export { dateAt, frameOf, millionths, partBits, secondsAt, skillBits, stopOf } from './frame.ts'
export { type Order, shiftWithout, withoutStop, withStop } from './laid.ts'
export { planRoutes } from './planner.ts'
export { proveFits } from './prove.ts'
export { routes } from './routes.ts'
export { isPart, isSkill, rulesOf, type Speeds, speedsOf, work } from './rules.ts'
export { driveOf, isKept, type Shift, shiftOf } from './shift.ts'
export { metresBetween, type Point, spotOf } from './travel.ts'
export { wallSeconds, windowsOn } from './windows.ts'
