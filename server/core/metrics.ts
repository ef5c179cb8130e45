import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = {
  readonly registry: Registry
  readonly requests: Histogram<'endpoint' | 'status'>
  readonly faults: Counter<'where'>
  readonly hearers: Gauge
}

/** What `/metrics` shows, in Prometheus form. */
export function makeMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    requests: new Histogram({
      name: 'fixpoint_request_seconds',
      help: 'Duration of requests in seconds, by endpoint and status',
      labelNames: ['endpoint', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
      registers,
    }),
    faults: new Counter({
      name: 'fixpoint_faults_total',
      help: 'Failures of listeners and jobs, by name',
      labelNames: ['where'],
      registers,
    }),
    hearers: new Gauge({
      name: 'fixpoint_feed_hearers',
      help: 'Screens that listen for changes now',
      registers,
    }),
  }
}
