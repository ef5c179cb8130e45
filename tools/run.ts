import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

export type Step = {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
}
export type Outcome = {
  readonly name: string
  readonly ok: boolean
  readonly output: string
  readonly seconds: number
}

/**
 * Runs a command of the project's own packages; its output is kept and shown only where it matters.
 */
export function run({ name, command, args }: Step, loud = false): Promise<Outcome> {
  const began = performance.now()
  const path = `${join(process.cwd(), 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, PATH: path, FORCE_COLOR: '0' } })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += String(chunk)
      if (loud) process.stdout.write(chunk)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (fault) => resolve({ name, ok: false, output: String(fault), seconds: 0 }))
    child.on('close', (code) => {
      resolve({ name, ok: code === 0, output, seconds: (performance.now() - began) / 1_000 })
    })
  })
}

/** How many tests node's runner says it passed and failed. */
export function countTests(output: string): { passed: number; failed: number } {
  const read = (label: string) =>
    Number(new RegExp(`^ℹ ${label} (\\d+)`, 'm').exec(output)?.[1] ?? 0)
  return { passed: read('pass'), failed: read('fail') + read('cancelled') }
}
