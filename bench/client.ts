/**
 * Sends prepared requests over keep-alive sockets, one at a time on each, and prints rate and
 * latency as JSON.
 */
import { connect } from 'node:net'
import { readFileSync } from 'node:fs'

const read = (name: string) => process.env[name] ?? ''
const port = Number(read('BENCH_PORT'))
const sockets = Number(read('BENCH_SOCKETS') || 32)
const warmMs = Number(read('BENCH_WARM') || 2) * 1_000
const measureMs = Number(read('BENCH_SECONDS') || 8) * 1_000
/** Lines of `METHOD path body`. */
const lines = readFileSync(read('BENCH_REQUESTS'), 'utf8').split('\n').filter(Boolean)
const once = read('BENCH_ONCE') === '1'
const requests = lines.map((line) => {
  const [method = '', path = '', ...rest] = line.split(' ')
  const body = rest.join(' ')
  return Buffer.from(
    `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
})

const began = performance.now()
const latencies: number[] = []
let next = 0
let failed = 0
let lastAt = began

const measuring = (at: number) => once || (at > began + warmMs && at < began + warmMs + measureMs)
const over = () => (once ? next >= requests.length : performance.now() > began + warmMs + measureMs)

function work(): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let sentAt = 0
    let pending = ''
    const send = () => {
      if (over()) return void socket.end(resolve)
      sentAt = performance.now()
      socket.write(requests[next++ % requests.length] ?? '')
    }
    socket.setEncoding('latin1')
    socket.on('connect', send)
    socket.on('error', () => resolve())
    socket.on('data', (chunk: string) => {
      pending += chunk
      const head = pending.indexOf('\r\n\r\n')
      if (head < 0) return
      const at = pending.indexOf('content-length: ')
      const length = Number.parseInt(pending.slice(at + 16, at + 26), 10)
      if (pending.length < head + 4 + length) return
      const now = performance.now()
      if (measuring(now)) latencies.push(now - sentAt)
      lastAt = now
      // Only the first digit of the status counts: 2xx is what was asked for.
      if (pending[9] !== '2') failed += 1
      pending = ''
      send()
    })
  })
}

await Promise.all(Array.from({ length: sockets }, work))
latencies.sort((a, b) => a - b)
const quantile = (part: number) => latencies[Math.floor(latencies.length * part)] ?? 0
const seconds = (once ? lastAt - began : measureMs) / 1_000
console.log(
  JSON.stringify({
    perSecond: latencies.length / seconds,
    p50: quantile(0.5),
    p99: quantile(0.99),
    failed,
  }),
)
