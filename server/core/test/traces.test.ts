import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { makeTraces } from '../traces.ts'

test('spans reach a collector over OTLP, named after the endpoint, faults marked', async () => {
  const bodies: string[] = []
  const collector = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      bodies.push(`${request.url} ${body}`)
      response.end('{}')
    })
  })
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))
  const { port } = collector.address() as AddressInfo // a TCP server has a port.
  const traces = await makeTraces(`http://127.0.0.1:${port}`)
  await traces.request('repairs.get', async () => 1)
  await assert.rejects(traces.request('repairs.book', () => Promise.reject(new Error('no'))))
  await traces.stop()
  collector.close()
  const sent = bodies.join('\n')
  assert.match(sent, /^\/v1\/traces /)
  assert.match(sent, /repairs\.get/)
  assert.match(sent, /repairs\.book.*"code":2/s)
})

test('without an address nothing is sent and the work is done all the same', async () => {
  const traces = await makeTraces(undefined)
  assert.equal(await traces.request('repairs.get', async () => 7), 7)
  await traces.stop()
})
