import assert from 'node:assert/strict'
import { createServer, type IncomingMessage } from 'node:http'
import { test } from 'node:test'
import { Outage } from '#core/refusal'
import { makeDriveTimes } from '#gateways/driveTimes'

const places = [
  { latitude: 12.97, longitude: 77.59 },
  { latitude: 12.99, longitude: 77.61 },
  { latitude: 13.01, longitude: 77.63 },
]

type Answering = (request: IncomingMessage, body: string) => unknown

/** A routing service on a port of its own that answers as told, and what it was asked. */
async function service(answering: Answering) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += String(chunk)))
    request.on('end', () => {
      asked.push(`${request.method} ${request.url} ${body}`)
      const answer = answering(request, body)
      response.statusCode = answer === undefined ? 500 : 200
      response.end(JSON.stringify(answer ?? {}))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { asked, at: `http://127.0.0.1:${port}`, stop: () => server.close() }
}

test('OSRM is asked for its table, longitude first, sources apart from destinations', async () => {
  const osrm = await service(() => ({ code: 'Ok', durations: [[60.5, null]] }))
  const times = await makeDriveTimes(`osrm+${osrm.at}`)(places.slice(0, 1), places.slice(1))
  osrm.stop()
  assert.deepEqual(times, [[60.5, null]])
  assert.equal(
    osrm.asked[0]?.trim(),
    'GET /table/v1/driving/77.59,12.97;77.61,12.99;77.63,13.01' +
      '?sources=0&destinations=1%3B2&annotations=duration',
  )
})

test('Valhalla is asked for its matrix', async () => {
  const valhalla = await service((_request, body) => {
    const { sources, targets } = JSON.parse(body)
    const row = targets.map(() => ({ time: 90, distance: 1.2 }))
    return { sources_to_targets: sources.map(() => row) }
  })
  const times = await makeDriveTimes(`valhalla+${valhalla.at}`)(places, places.slice(2))
  valhalla.stop()
  assert.deepEqual(times, [[90], [90], [90]])
  assert.match(valhalla.asked[0] ?? '', /^POST \/sources_to_targets .*"costing":"auto"/)
})

test('many places are asked for in questions of a hundred', async () => {
  const osrm = await service(({ url }) => {
    const sources = new URL(url ?? '', 'http://x').searchParams.get('sources') ?? ''
    const targets = new URL(url ?? '', 'http://x').searchParams.get('destinations') ?? ''
    const row = targets.split(';').map(Number)
    return { durations: sources.split(';').map(() => row) }
  })
  const many = Array.from({ length: 120 }, () => places[0] ?? { latitude: 0, longitude: 0 })
  const times = await makeDriveTimes(`osrm+${osrm.at}`)(many, many)
  osrm.stop()
  assert.equal(osrm.asked.length, 9)
  assert.deepEqual([times.length, times[119]?.length], [120, 120])
})

test('a service that fails or talks nonsense is an outage that may be tried again', async () => {
  const broken = await service(() => undefined)
  const asking = makeDriveTimes(`osrm+${broken.at}`)(places, places)
  await assert.rejects(asking, (fault) => fault instanceof Outage && fault.retryable)
  broken.stop()
  const nonsense = await service(() => ({ durations: 'soon' }))
  await assert.rejects(makeDriveTimes(`osrm+${nonsense.at}`)(places, places), Outage)
  nonsense.stop()
})

test('an outage is reported once, and for a while nobody waits for the service again', async () => {
  const broken = await service(() => undefined)
  const reported: string[] = []
  const times = makeDriveTimes(`osrm+${broken.at}`, { onFault: (where) => reported.push(where) })
  for (let n = 0; n < 3; n++) await assert.rejects(times(places, places), Outage)
  broken.stop()
  assert.deepEqual([broken.asked.length, reported], [1, ['gateways.driveTimes']])
})
