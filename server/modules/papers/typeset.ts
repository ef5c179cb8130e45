import type PDFDocument from 'pdfkit'
import { fontOf, type Script, scriptOf, type Weight } from './fonts.ts'

export type Pen = InstanceType<typeof PDFDocument>
export type Style = { readonly size: number; readonly weight: Weight }
type Run = { readonly script: Script; readonly text: string }
type Piece = { readonly runs: readonly Run[]; readonly width: number }
export type Line = { readonly runs: readonly Run[]; readonly width: number }

/** In sizes of the letter: from line to line, and from the top of a line to where letters stand. */
const lineHeight = 1.45
const baseLine = 1.08

export function heightOf(lines: readonly Line[], { size }: Style): number {
  return lines.length * size * lineHeight
}

/**
 * Breaks a text into lines no wider than `width`. PDF knows no fallback of fonts, so each stretch
 * of one script is shaped and measured in its own.
 */
export function linesOf(pen: Pen, text: string, { width, ...style }: Style & Width): Line[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: Line[] = []
    let line: Line = { runs: [], width: 0 }
    for (const piece of piecesOf(pen, paragraph, style)) {
      const isFirst = line.runs.length === 0
      if (!isFirst && line.width + piece.width > width) {
        lines.push(line)
        line = { runs: [], width: 0 }
      }
      line = { runs: [...line.runs, ...piece.runs], width: line.width + piece.width }
    }
    return [...lines, line]
  })
}
export type Width = { readonly width: number }

export type Place = { readonly x: number; readonly y: number; readonly end?: boolean }

export function write(
  pen: Pen,
  lines: readonly Line[],
  { x, y, end = false, width, ...style }: Place & Style & Width,
): void {
  for (const [at, line] of lines.entries()) {
    let left = end ? x + width - line.width : x
    const top = y + at * style.size * lineHeight
    for (const { script, text } of joined(line.runs)) {
      choose(pen, script, style)
      pen.text(text, left, top + style.size * baseLine, {
        lineBreak: false,
        baseline: 'alphabetic',
      })
      left += pen.widthOfString(text)
    }
  }
}

/** What may not be parted: a word with the space after it, or a Chinese character. */
function piecesOf(pen: Pen, text: string, style: Style): Piece[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' })
  const parts: string[] = []
  for (const { segment } of words.segment(text)) {
    const last = parts.at(-1)
    const clings = /^[\s\p{Pe}\p{Pf}\p{Po}%€]+$/u.test(segment)
    const holds = last !== undefined && !/[\s\p{Script=Han}，。；：、]$/u.test(last)
    const isHan = /^\p{Script=Han}/u.test(segment)
    if (last !== undefined && (clings || (holds && !isHan)))
      parts[parts.length - 1] = last + segment
    else parts.push(segment)
  }
  return parts.map((part) => {
    const runs = runsOf(part)
    return { runs, width: runs.reduce((all, run) => all + widthOf(pen, run, style), 0) }
  })
}

function runsOf(text: string): Run[] {
  const runs: Run[] = []
  for (const character of text) {
    const last = runs.at(-1)
    // Spaces and joiners stay with what they follow, so that shaping sees whole clusters.
    const script = /[\s\u200c\u200d]/.test(character) && last ? last.script : scriptOf(character)
    if (last?.script === script) runs[runs.length - 1] = { script, text: last.text + character }
    else runs.push({ script, text: character })
  }
  return runs
}

function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (last?.script === run.script)
      all[all.length - 1] = { script: run.script, text: last.text + run.text }
    else all.push(run)
  }
  return all
}

function widthOf(pen: Pen, { script, text }: Run, style: Style): number {
  choose(pen, script, style)
  return pen.widthOfString(text)
}

function choose(pen: Pen, script: Script, { size, weight }: Style): void {
  const face = `${script}-${weight}`
  // Asked for by its name a font is opened and embedded once a document.
  pen.registerFont(face, fontOf(script, weight)).font(face).fontSize(size)
}
