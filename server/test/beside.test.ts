import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readConfig } from '#core/config'
import { system } from '#core/context'
import { makeSeal } from '#core/seal'
import { withTransaction } from '#core/unit'
import { keptMail } from '#gateways/mail'
import { publicId } from '#shared/ids'
import { aUuid, town } from '#testing'
import { makeListeners } from '../app.ts'
import { besideServer } from '../beside.ts'

const it = await town({ routes: [], listeners: makeListeners({ mail: keptMail }) })
const folder = await mkdtemp(join(tmpdir(), 'fixpoint-beside-'))
after(async () => {
  await it[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

const { host, port, user, database } = it.database.pool.options
const config = readConfig({
  DATABASE_URL: `postgres://${String(user)}@localhost:${String(port)}/${String(database)}?host=${String(host)}`,
  FIXPOINT_DATA: folder,
})
const invited = { email: 'asha@example.org', link: 'https://care.example/', language: 'en' }
const record = (n: number) =>
  besideServer({ config, seal: () => makeSeal('beside') }, (around) =>
    withTransaction(around, { actor: system, zone: 1, language: 'en' }, (ctx) =>
      ctx.record('people.invited', publicId('per', 1, aUuid(n)), invited),
    ),
  )
const waiting = async () =>
  (await it.database.pool.query('select listener from core.delivery where zone = 1')).rows

test('what a command records waits for the server, and takes nothing from what waits already', async () => {
  await record(1)
  assert.deepEqual(await waiting(), [{ listener: 'notices.tellInvited' }])
  await record(2)
  assert.equal((await waiting()).length, 2)

  it.clock.at = new Date()
  await it.settle()
  assert.deepEqual([await waiting(), it.faults], [[], []])
})
