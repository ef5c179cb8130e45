import { type ESTree, parseSync, type Plugin, Visitor } from 'vite'

const kept = new Set(['name', 'method', 'path', 'accepts', 'gives'])
const declarative = /\/(server\/modules\/\w+|shared)\/\w+\.ts$/
const functions = new Set(['ArrowFunctionExpression', 'FunctionExpression'])

type Edit = { readonly start: number; readonly end: number; readonly text: string }

/**
 * A browser needs of an endpoint only how to call it: the server checks what goes in and what comes
 * out. Takes the schemas out of `command({…})` and `query({…})`, so that zod and every schema
 * nobody else uses are shaken from the build (docs/decisions/0003-owner-bytes.md). The types stay;
 * a schema the browser does use still works, and brings zod back.
 */
export function leanContracts(): Plugin {
  return {
    name: 'fixpoint:contracts',
    enforce: 'pre',
    apply: 'build',
    transform: (code, id) => (declarative.test(id) ? { code: lean(code, id), map: null } : null),
  }
}

export function lean(code: string, id: string): string {
  const { program } = parseSync(id, code)
  return [...unaskedProperties(code, program), ...pureConstants(code, program)]
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code)
}

function unaskedProperties(code: string, program: ESTree.Program): Edit[] {
  const edits: Edit[] = []
  const visitor = new Visitor({
    CallExpression({ callee, arguments: [spec] }) {
      if (callee.type !== 'Identifier' || !['command', 'query'].includes(callee.name)) return
      if (spec?.type !== 'ObjectExpression') return
      for (const property of spec.properties) {
        if (property.type !== 'Property' || property.key.type !== 'Identifier') continue
        if (kept.has(property.key.name)) continue
        const comma = /^\s*,/.exec(code.slice(property.end))?.[0].length ?? 0
        edits.push({ start: property.start, end: property.end + comma, text: '' })
      }
    },
  })
  visitor.visit(program)
  return edits
}

/**
 * Declares each constant of these modules free of side effects, as STYLE.md asks of them: a bundler
 * cannot know it of `idSchema('rep').optional()`, and would keep the call for ever.
 */
function pureConstants(code: string, program: ESTree.Program): Edit[] {
  return program.body
    .map((statement) =>
      statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement,
    )
    .flatMap((statement) =>
      statement?.type === 'VariableDeclaration' ? statement.declarations : [],
    )
    .flatMap(({ init }) => {
      if (!init || functions.has(init.type)) return []
      if (!code.slice(init.start, init.end).includes('(')) return []
      return [
        { start: init.start, end: init.start, text: '/* @__PURE__ */ (() => (' },
        { start: init.end, end: init.end, text: '))()' },
      ]
    })
}
