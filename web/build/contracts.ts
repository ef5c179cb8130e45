import { parseSync, type Plugin, Visitor } from 'vite'

const kept = new Set(['name', 'method', 'path', 'accepts', 'gives'])

/**
 * A browser needs of an endpoint only how to call it: the server checks what goes in and what comes out.
 * Takes the schemas out of `command({…})` and `query({…})` in contracts, so that zod and every schema nobody
 * else uses are shaken from the build; the types stay, and a schema the browser does use still works.
 */
export function leanContracts(): Plugin {
  return {
    name: 'fixpoint:contracts',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      return /\/server\/modules\/\w+\/contract\.ts$/.test(id) ? { code: lean(code, id), map: null } : null
    },
    config: () => ({
      build: {
        rolldownOptions: { treeshake: { manualPureFunctions: ['z', 'command', 'query'] } },
      },
    }),
  }
}

export function lean(code: string, id: string): string {
  const cuts: [number, number][] = []
  const visitor = new Visitor({
    CallExpression({ callee, arguments: [spec] }) {
      if (callee.type !== 'Identifier' || !['command', 'query'].includes(callee.name)) return
      if (spec?.type !== 'ObjectExpression') return
      for (const property of spec.properties) {
        if (property.type !== 'Property' || property.key.type !== 'Identifier') continue
        if (!kept.has(property.key.name)) cuts.push([property.start, endWithComma(code, property.end)])
      }
    },
  })
  visitor.visit(parseSync(id, code).program)
  return cuts
    .toSorted(([a], [b]) => b - a)
    .reduce((text, [start, end]) => text.slice(0, start) + text.slice(end), code)
}

function endWithComma(code: string, end: number) {
  return end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0)
}
