import { loadModule, parseSync } from 'libpg-query'
import { placement } from '../../db/placement.ts'

await loadModule()

const seen = new Set<string>()

/**
 * Law 2 of the schema, kept by the tests: a statement that reads or writes a zoned table gives that
 * table's zone as a parameter. Parsed by PostgreSQL's own grammar, each distinct statement once.
 * @throws Error naming the table and the statement
 */
export function checkStatement(statement: string): void {
  if (seen.has(statement)) return
  seen.add(statement)
  const fault = faultOf(statement)
  if (fault) throw new Error(`${fault}: ${statement}`)
}

/** @returns the zoned table whose zone is missing; undefined when there is none */
export function faultOf(statement: string): string | undefined {
  for (const { stmt } of list(parseSync(statement), 'stmts')) {
    const fault = visit(stmt)
    if (fault) return fault
  }
  return undefined
}

type Node = Readonly<Record<string, unknown>>

function visit(node: unknown): string | undefined {
  if (Array.isArray(node)) return firstFault(node)
  if (!isNode(node)) return undefined
  for (const [kind, body] of Object.entries(node)) {
    const own = isNode(body) ? judge(kind, body) : undefined
    const fault = own ?? visit(body)
    if (fault) return fault
  }
  return undefined
}

function firstFault(nodes: readonly unknown[]): string | undefined {
  for (const node of nodes) {
    const fault = visit(node)
    if (fault) return fault
  }
  return undefined
}

function judge(kind: string, body: Node): string | undefined {
  if (kind === 'InsertStmt') return judgeInsert(body)
  if (kind !== 'SelectStmt' && kind !== 'UpdateStmt' && kind !== 'DeleteStmt') return undefined
  const from = [...list(body, 'fromClause'), ...list(body, 'usingClause')]
  const relation = body['relation']
  const tables = [
    ...from.flatMap(rangesIn),
    ...(isNode(relation) ? rangesIn({ RangeVar: relation }) : []),
  ]
  const conditions = [body['whereClause'], ...from.flatMap(joinConditions)].flatMap(conjuncts)
  const given = conditions.map(zoneGiven).filter((name) => name !== undefined)
  const missing = tables.find(({ name, alias }) => {
    if (placement[name] !== 'zone') return false
    return !given.includes(alias) && !(given.includes('') && tables.length === 1)
  })
  return missing && `no zone = $n for ${missing.name}`
}

function judgeInsert(body: Node): string | undefined {
  const relation = body['relation']
  const [range] = isNode(relation) ? rangesIn({ RangeVar: relation }) : []
  if (!range || placement[range.name] !== 'zone') return undefined
  const columns = list(body, 'cols').map((column) => read(column, 'ResTarget')?.['name'])
  return columns.includes('zone') ? undefined : `no zone in the insert into ${range.name}`
}

type Range = { readonly name: string; readonly alias: string }

function rangesIn(node: unknown): Range[] {
  const range = read(node, 'RangeVar')
  if (range) {
    const name = `${String(range['schemaname'] ?? '')}.${String(range['relname'])}`
    const alias = isNode(range['alias'])
      ? String(range['alias']['aliasname'])
      : String(range['relname'])
    return [{ name, alias }]
  }
  const join = read(node, 'JoinExpr')
  return join ? [...rangesIn(join['larg']), ...rangesIn(join['rarg'])] : []
}

function joinConditions(node: unknown): unknown[] {
  const join = read(node, 'JoinExpr')
  return join
    ? [join['quals'], ...joinConditions(join['larg']), ...joinConditions(join['rarg'])]
    : []
}

/** Only what must always hold counts: the parts of an AND, never those of an OR. */
function conjuncts(condition: unknown): unknown[] {
  const bool = read(condition, 'BoolExpr')
  if (bool) return bool['boolop'] === 'AND_EXPR' ? list(bool, 'args').flatMap(conjuncts) : []
  return [condition]
}

/** For `t.zone = $1` the alias `t`; for a bare `zone = $1` the empty text. */
function zoneGiven(condition: unknown): string | undefined {
  const comparison = read(condition, 'A_Expr')
  if (!comparison || comparison['kind'] !== 'AEXPR_OP') return undefined
  const [operator] = list(comparison, 'name').map((name) => read(name, 'String')?.['sval'])
  if (operator !== '=' || !isParameter(comparison['rexpr'])) return undefined
  const fields = list(read(comparison['lexpr'], 'ColumnRef') ?? {}, 'fields').map((field) =>
    String(read(field, 'String')?.['sval']),
  )
  if (fields.at(-1) !== 'zone') return undefined
  return fields.at(-2) ?? ''
}

function isParameter(node: unknown): boolean {
  const cast = read(node, 'TypeCast')
  return read(cast ? cast['arg'] : node, 'ParamRef') !== undefined
}

function read(node: unknown, kind: string): Node | undefined {
  const body = isNode(node) ? node[kind] : undefined
  return isNode(body) ? body : undefined
}

function list(node: unknown, key: string): Node[] {
  const value = isNode(node) ? node[key] : undefined
  return Array.isArray(value) ? value.filter(isNode) : []
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
