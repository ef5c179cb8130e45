import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultOf } from '../statements.ts'

test('a statement that gives the zone of each zoned table passes', () => {
  const good = [
    'select * from "repairs"."repair" where "zone" = $1 and "id" = $2',
    `select r.* from repairs.repair r join repairs.leg l on l.repair = r.id and l.zone = $1
     where r.zone = $2`,
    'update repairs.repair set stage = $1 where zone = $2 and id = $3',
    'delete from core.delivery where zone = $1',
    'insert into core.counter (zone, name, value) values ($1, $2, $3)',
    'select * from catalog.model where id = $1',
    'select zone from core.directory where key = $1',
    'with x as (select id from repairs.leg where zone = $1) select * from x',
  ]
  assert.deepEqual(
    good.map(faultOf),
    good.map(() => undefined),
  )
})

test('a statement that leaves a zone open is named with its table', () => {
  const cases: [string, string][] = [
    ['select * from repairs.repair where id = $1', 'no zone = $n for repairs.repair'],
    ['select * from repairs.repair where zone = $1 or id = $2', 'no zone = $n for repairs.repair'],
    [
      'select r.* from repairs.repair r join repairs.leg l on l.repair = r.id where r.zone = $1',
      'no zone = $n for repairs.leg',
    ],
    [
      'select r.* from repairs.repair r join repairs.leg l on l.zone = r.zone where r.zone = $1',
      'no zone = $n for repairs.leg',
    ],
    ['update repairs.repair set stage = $1 where id = $2', 'no zone = $n for repairs.repair'],
    [
      `select * from catalog.model m
       where exists (select 1 from repairs.repair where model = m.id)`,
      'no zone = $n for repairs.repair',
    ],
    [
      'insert into core.counter (name, value) values ($1, $2)',
      'no zone in the insert into core.counter',
    ],
    ['select * from repairs.repair where zone = 7', 'no zone = $n for repairs.repair'],
  ]
  for (const [statement, fault] of cases) assert.equal(faultOf(statement), fault, statement)
})
