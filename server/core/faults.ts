import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { plainProblem, type Problem, problemOf } from './problem.ts'
import { InvalidInput } from './runRoute.ts'
import { Refusal } from './refusal.ts'

/**
 * Turns whatever was thrown into problem+json; what we did not expect is logged and shown as a
 * code to quote.
 */
export function answerFault(
  fault: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = problemFrom(fault, request, reply)
  if (problem.status >= 500)
    request.log.error({ err: fault, request: request.id }, 'a fault of ours')
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

function problemFrom(fault: unknown, request: FastifyRequest, reply: FastifyReply): Problem {
  const said = { language: request.language ?? 'en', request: request.id }
  if (fault instanceof Refusal) return problemOf(fault, said)
  if (fault instanceof InvalidInput) {
    return plainProblem('core.invalidInput', { ...said, status: 422, errors: fault.faults })
  }
  const { statusCode = 500, code } = isFastifyError(fault) ? fault : {}
  if (statusCode === 429) {
    const seconds = Number(reply.getHeader('retry-after') ?? 60)
    return plainProblem('core.tooManyRequests', { ...said, status: 429, facts: { seconds } })
  }
  if (statusCode === 413) return plainProblem('core.tooLarge', { ...said, status: 413 })
  if (statusCode >= 400 && statusCode < 500) {
    const status = code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ? 415 : 400
    return plainProblem('core.unreadableBody', { ...said, status, facts: { expected: 'JSON' } })
  }
  return plainProblem('core.fault', { ...said, status: 500 })
}

function isFastifyError(fault: unknown): fault is FastifyError {
  return fault instanceof Error && 'statusCode' in fault
}
