import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import type { APIRequestContext } from 'playwright-core'
import type { CrewView } from '#crew/contract'
import type { RouteView, VisitView } from '#visits/contract'
import { readJson, type Town } from './town.ts'

/** A day of a site, as whoever sends technicians out may ask for it. */
export type Looked = {
  readonly town: Town
  readonly request: APIRequestContext
  readonly site: string
  readonly day: string
}

type Technician = RouteView['technician']
type Preview = { readonly items: readonly { technician: string; fits: true | string }[] }

export async function routesOf({ town, request, site, day }: Looked): Promise<RouteView[]> {
  const path = `${town.url}/v1/sites/${site}/visits/${day}`
  return (await readJson<{ routes: RouteView[] }>(request, path)).routes
}

function previewOf({ town, request, day }: Looked, visit: VisitView): Promise<Preview> {
  return readJson<Preview>(request, `${town.url}/v1/visits/${visit.id}/preview?day=${day}`)
}

export type Pair = { readonly visit: VisitView; readonly to: Technician }

/** A visit of the day and somebody else whom it fits, or does not. */
export async function pairOf(looked: Looked, fits: boolean): Promise<Pair | undefined> {
  const routes = await routesOf(looked)
  for (const { technician, stops } of routes.toSorted((a, b) => b.stops.length - a.stops.length)) {
    for (const { visit } of stops) {
      const { items } = await previewOf(looked, visit)
      const other = items.find(
        (one) => one.technician !== technician.id && (one.fits === true) === fits,
      )
      const to = routes.find((route) => route.technician.id === other?.technician)?.technician
      if (to) return { visit, to }
    }
  }
  return undefined
}

/** Leaves one technician without any part, so that most visits are not for them. */
export async function emptyVan({ town, request, site }: Looked): Promise<() => Promise<void>> {
  const path = `${town.url}/v1/sites/${site}/crew`
  const { items } = await readJson<{ items: CrewView[] }>(request, path)
  const member = items.find(({ active }) => active)
  assert.ok(member)
  const { technician, skills, kit, weekly, visitsMax } = member
  const put = async (parts: readonly string[]) => {
    const data = { skills, kit: parts, weekly, visitsMax }
    assert.ok((await request.put(`${path}/${technician}`, { data })).ok())
  }
  await put([])
  return () => put(kit)
}

/** Until nothing is given to others any more after somebody's day has changed. */
export async function settled(looked: Looked): Promise<void> {
  let before = ''
  for (let quiet = 0; quiet < 3; await setTimeout(700)) {
    const routes = await routesOf(looked)
    const now = routes.map(({ stops }) => stops.map(({ visit }) => visit.id).join()).join('|')
    quiet = now === before ? quiet + 1 : 0
    before = now
  }
}

type Person = { readonly role: string; readonly market: string; readonly name: string }

/** The technician of the demo's sign-in, given visits of others until there are two. */
export async function walkerOf(looked: Looked): Promise<string> {
  const { town, request } = looked
  const people = await readJson<{ items: Person[] }>(request, `${town.url}/v1/demo/people`)
  const isWalker = (one: Person) => one.role === 'fieldTechnician' && one.market === 'IN'
  const name = people.items.find(isWalker)?.name
  const routes = await routesOf(looked)
  const own = routes.find(({ technician }) => technician.name === name)
  assert.ok(own)
  const { id } = own.technician
  let count = own.stops.length
  for (const { visit } of routes.flatMap(({ stops }) => stops)) {
    if (count >= 2) break
    if (visit.technician?.id === id) continue
    const { items } = await previewOf(looked, visit)
    if (items.find(({ technician }) => technician === id)?.fits !== true) continue
    const given = await request.post(`${town.url}/v1/visits/${visit.id}/assign`, {
      data: { technician: id, pinned: true },
    })
    assert.ok(given.ok())
    count += 1
  }
  return id
}
