import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useKeys } from '../shell/keys.ts'
import style from './kit.module.css'
import { useCursor } from './useCursor.ts'

export type Column<Row> = {
  readonly id: string
  readonly name: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand at the end of their cell. */
  readonly end?: boolean
}

type Props<Row> = {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Where a row leads; `j` `k` move and `enter` opens. */
  readonly href?: (row: Row) => string | undefined
  readonly selection?: {
    readonly label: string
    readonly has: (row: Row) => boolean
    readonly toggle: (row: Row) => void
    readonly all: () => void
  }
}

/** Sticky head, 36 px rows, one line each; the first cell carries the link. */
export function Table<Row>({ label, columns, rows, keyOf, href, selection }: Props<Row>) {
  const [, go] = useLocation()
  const open = (at: number) => {
    const row = rows[at]
    const path = row && href?.(row)
    if (path) go(path)
  }
  const cursor = useCursor(rows.length, open)
  useKeys(
    selection
      ? { x: () => rows[cursor.at] && selection.toggle(rows[cursor.at] ?? (undefined as never)) }
      : {},
  )
  return (
    <div className={style['scroll']} role="group" aria-label={label} tabIndex={0}>
      <table className={style['table']}>
        <thead>
          <tr>
            {selection ? (
              <th className={style['tick']}>
                <input
                  type="checkbox"
                  aria-label={selection.label}
                  checked={rows.length > 0 && rows.every(selection.has)}
                  onChange={selection.all}
                />
              </th>
            ) : null}
            {columns.map(({ id, name, end }) => (
              <th key={id} scope="col" className={end ? style['end'] : ''}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr
              key={keyOf(row)}
              ref={cursor.refOf(at)}
              data-at={cursor.at === at || undefined}
              data-opens={href ? true : undefined}
              onClick={(event) => {
                // A press on a control inside the row is meant for that control.
                if (event.target instanceof Element && event.target.closest('a,button,input,label'))
                  return
                if (getSelection()?.toString()) return
                open(at)
              }}
            >
              {selection ? (
                <td className={style['tick']}>
                  <input
                    type="checkbox"
                    aria-label={`${selection.label}: ${at + 1}`}
                    checked={selection.has(row)}
                    onChange={() => selection.toggle(row)}
                  />
                </td>
              ) : null}
              {columns.map(({ id, name, cell, end }, place) => (
                <td
                  key={id}
                  className={end ? style['end'] : ''}
                  data-name={place > 2 || (end && place > 0) ? name : undefined}
                >
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
