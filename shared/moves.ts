/**
 * A life written as a table: each move says the states it may start from and the state it ends in.
 * The server guards with it, the browser greys out buttons with it, tests print it.
 */
export type Moves<State extends string> = Readonly<
  Record<string, { readonly from: readonly State[]; readonly to: State }>
>

/** Every state a table of moves knows. */
export type StateOf<M extends Moves<string>> = M[keyof M]['from'][number] | M[keyof M]['to']

export function canMove<M extends Moves<string>>(
  moves: M,
  move: keyof M,
  state: StateOf<M>,
): boolean {
  return moves[move]?.from.includes(state) ?? false
}

/** The moves open in a state, in the order of the table; none means the life ends here. */
export function movesFrom<M extends Moves<string>>(
  moves: M,
  state: StateOf<M>,
): (keyof M & string)[] {
  return Object.keys(moves).filter((move) => canMove(moves, move, state))
}

/** The life as a text table, one line a move, so that a test or a README can show it whole. */
export function printLife<M extends Moves<string>>(
  moves: M,
  states: readonly StateOf<M>[],
): string {
  const rows = states.flatMap((state) => {
    const open = movesFrom(moves, state)
    if (open.length === 0) return [[state, '(ends)', '']]
    return open.map((move, i) => [i === 0 ? state : '', move, moves[move]?.to ?? ''])
  })
  return aligned([['state', 'move', 'becomes'], ...rows])
}

function aligned(rows: readonly (readonly string[])[]): string {
  const columns = rows[0] ?? []
  const widths = columns.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  const line = (row: readonly string[]) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0))
  return rows.map((row) => line(row).join('  ').trimEnd()).join('\n')
}
