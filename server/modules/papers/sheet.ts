import PDFDocument from 'pdfkit'
import { heightOf, type Line, linesOf, type Pen, type Style, write } from './typeset.ts'

export type Column = { readonly name: string; readonly share: number; readonly end?: boolean }
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly small?: boolean }
  | { readonly kind: 'terms'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly string[])[]
      /** How many of the last rows are sums. */
      readonly sums?: number
    }
  | { readonly kind: 'signatures'; readonly names: readonly string[] }

/** A paper before it is drawn: what it says, in order, and nothing of how it looks. */
export type Sheet = {
  readonly title: string
  readonly number: string
  readonly blocks: readonly Block[]
  readonly footer: string
}

const page = { width: 595.28, height: 841.89, margin: 48 }
const column = page.width - 2 * page.margin
const bottom = page.height - page.margin - 24
const body: Style = { size: 9.5, weight: 'regular' }
const strong: Style = { size: 9.5, weight: 'bold' }
const small: Style = { size: 8, weight: 'regular' }
const ink = '#1d1a17'
const soft = '#5f5a53'
const hairline = '#d9d4cc'

/** Draws a sheet on A4. The same sheet at the same instant gives the same bytes. */
export async function drawSheet(sheet: Sheet, at: Date): Promise<Buffer> {
  const pen = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    lang: 'mul',
    displayTitle: true,
    info: { Title: `${sheet.title} ${sheet.number}`, CreationDate: at, Producer: 'Fixpoint' },
  })
  const pieces: Buffer[] = []
  pen.on('data', (piece: Buffer) => pieces.push(piece))
  const ended = new Promise<void>((resolve) => pen.on('end', resolve))
  drawBlocks(pen, sheet)
  drawFooters(pen, sheet)
  pen.end()
  await ended
  return Buffer.concat(pieces)
}

function drawBlocks(pen: Pen, sheet: Sheet): void {
  let y = page.margin
  y = put(pen, y, sheet.title, { size: 17, weight: 'bold' })
  y = put(pen, y + 2, sheet.number, { size: 10.5, weight: 'regular' }, soft) + 10
  for (const block of sheet.blocks) y = draw(pen, y, block)
}

function draw(pen: Pen, y: number, block: Block): number {
  switch (block.kind) {
    case 'heading':
      return put(pen, room(pen, y + 8, 48), block.text, { size: 11.5, weight: 'bold' }) + 3
    case 'text':
      return put(pen, y + 2, block.text, block.small ? small : body, block.small ? soft : ink) + 4
    case 'terms':
      return block.rows.reduce((at, [name, value]) => drawTerm(pen, at, { name, value }), y) + 2
    case 'table':
      return drawTable(pen, y + 2, block)
    case 'signatures':
      return drawSignatures(pen, room(pen, y + 40, 40), block.names)
  }
}

/** Where the next thing of a height goes: here, or at the top of a new page. */
function room(pen: Pen, y: number, height: number): number {
  if (y + height <= bottom) return y
  pen.addPage()
  return page.margin
}

function put(pen: Pen, y: number, text: string, style: Style, colour = ink): number {
  const lines = linesOf(pen, text, { ...style, width: column })
  const at = room(pen, y, heightOf(lines, style))
  pen.fillColor(colour)
  write(pen, lines, { x: page.margin, y: at, width: column, ...style })
  return at + heightOf(lines, style)
}

type Term = { readonly name: string; readonly value: string }

function drawTerm(pen: Pen, y: number, { name, value }: Term): number {
  const first = column * 0.32
  const names = linesOf(pen, name, { ...body, width: first - 10 })
  const values = linesOf(pen, value, { ...body, width: column - first })
  const height = Math.max(heightOf(names, body), heightOf(values, body)) + 3
  const at = room(pen, y, height)
  pen.fillColor(soft)
  write(pen, names, { x: page.margin, y: at, width: first - 10, ...body })
  pen.fillColor(ink)
  write(pen, values, { x: page.margin + first, y: at, width: column - first, ...body })
  return at + height
}

type Table = Extract<Block, { kind: 'table' }>
type Cells = { readonly cells: readonly string[]; readonly style: Style; readonly colour: string }

function drawTable(pen: Pen, y: number, { columns, rows, sums = 0 }: Table): number {
  const names = columns.map(({ name }) => name)
  let at = drawRow(pen, y, columns, {
    cells: names,
    style: { ...small, weight: 'bold' },
    colour: soft,
  })
  for (const [index, cells] of rows.entries()) {
    const isSum = index >= rows.length - sums
    at = drawRow(pen, at, columns, { cells, style: isSum ? strong : body, colour: ink })
  }
  return at + 6
}

function drawRow(
  pen: Pen,
  y: number,
  columns: readonly Column[],
  { cells, style, colour }: Cells,
): number {
  const total = columns.reduce((all, { share }) => all + share, 0)
  const gap = 8
  let x = page.margin
  const placed = columns.map(({ share, end }, index) => {
    const width = (column * share) / total - gap
    const lines: Line[] = linesOf(pen, cells[index] ?? '', { ...style, width })
    const place = { x, width, end: end ?? false }
    x += width + gap
    return { lines, place }
  })
  const height = Math.max(...placed.map(({ lines }) => heightOf(lines, style))) + 7
  const at = room(pen, y, height)
  pen.fillColor(colour)
  for (const { lines, place } of placed) write(pen, lines, { ...place, ...style, y: at + 3 })
  const under = at + height
  pen.moveTo(page.margin, under).lineTo(page.margin + column, under)
  pen.lineWidth(0.5).strokeColor(hairline).stroke()
  return under
}

function drawSignatures(pen: Pen, y: number, names: readonly string[]): number {
  const width = column / names.length - 24
  for (const [index, name] of names.entries()) {
    const x = page.margin + index * (width + 24)
    pen
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.5)
      .strokeColor(ink)
      .stroke()
    pen.fillColor(soft)
    write(pen, linesOf(pen, name, { ...small, width }), { x, y: y + 3, width, ...small })
  }
  return y + 24
}

function drawFooters(pen: Pen, { footer, number }: Sheet): void {
  const { start, count } = pen.bufferedPageRange()
  for (let at = 0; at < count; at++) {
    pen.switchToPage(start + at)
    const place = { x: page.margin, y: bottom + 14, width: column, ...small }
    pen.fillColor(soft)
    write(pen, linesOf(pen, footer, { ...small, width: column * 0.7 }), place)
    const ofPages = linesOf(pen, `${number} · ${at + 1}/${count}`, { ...small, width: column })
    write(pen, ofPages, { ...place, end: true })
  }
}
