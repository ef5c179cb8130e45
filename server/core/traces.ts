import { context, type Span, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api'

export type Traces = {
  /**
   * A span around one request; its name is the endpoint's, and nothing of the request's content is
   * in it.
   */
  readonly request: <T>(name: string, work: (span: Span) => Promise<T>) => Promise<T>
  readonly stop: () => Promise<void>
}

/**
 * Sends spans over OTLP where an address is configured; otherwise nothing is loaded and nothing
 * measured.
 */
export async function makeTraces(url: string | undefined): Promise<Traces> {
  if (url === undefined) return { request: (_name, work) => work(quiet), stop: async () => {} }
  const { BasicTracerProvider, BatchSpanProcessor } = await import('@opentelemetry/sdk-trace-base')
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  const { resourceFromAttributes } = await import('@opentelemetry/resources')
  const exporter = new OTLPTraceExporter({ url: `${url.replace(/\/$/, '')}/v1/traces` })
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'fixpoint' }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  })
  const tracer = provider.getTracer('fixpoint')
  return { request: (name, work) => spanned(tracer, name, work), stop: () => provider.shutdown() }
}

const quiet = trace.wrapSpanContext({ traceId: '', spanId: '', traceFlags: 0 })

async function spanned<T>(
  tracer: Tracer,
  name: string,
  work: (span: Span) => Promise<T>,
): Promise<T> {
  const span = tracer.startSpan(name)
  try {
    return await context.with(trace.setSpan(context.active(), span), () => work(span))
  } catch (fault) {
    span.setStatus({ code: SpanStatusCode.ERROR })
    throw fault
  } finally {
    span.end()
  }
}
