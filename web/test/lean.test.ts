import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lean } from '../build/contracts.ts'

const contract = `
import { z } from 'zod'
import { query } from '#shared/endpoint'
export const view = z.object({ id: idSchema('rep').optional() })
export const limit = 5
export const sample = {
  get: query({
    name: 'sample.get', method: 'POST', path: '/v1/samples', summary: 'One (1)',
    input: z.object({ a: view }),
    output: view, accepts: ['text/csv'],
    example: { input: { name: 'kept inside' } },
  }),
} as const
`

test('an endpoint keeps only what a browser needs to call it', () => {
  const text = lean(contract, 'contract.ts').replaceAll(/\s+/g, ' ')
  const asked = "name: 'sample.get', method: 'POST', path: '/v1/samples', accepts: ['text/csv'],"
  assert.ok(text.includes(`query({ ${asked} })`), text)
})

test('a constant made by a call is declared pure, a plain one is left alone', () => {
  const text = lean(contract, 'contract.ts')
  const made = "z.object({ id: idSchema('rep').optional() })"
  assert.ok(text.includes(`view = /* @__PURE__ */ (() => (${made}))()`), text)
  assert.ok(text.includes('limit = 5\n'), text)
})
