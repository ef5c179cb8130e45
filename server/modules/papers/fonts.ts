import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

export type Weight = 'regular' | 'bold'
export type Script = 'latin' | 'latinExt' | 'greek' | 'cyrillic' | 'devanagari' | 'chinese'
export type Face = `${Script}-${Weight}`

/** Which font draws a character; the first range that holds it counts, else Latin. */
const ranges: readonly (readonly [script: Script, from: number, to: number])[] = [
  ['latinExt', 0x0100, 0x0130],
  ['latinExt', 0x0132, 0x0151],
  ['latinExt', 0x0154, 0x02ba],
  ['greek', 0x0370, 0x03ff],
  ['cyrillic', 0x0400, 0x045f],
  ['devanagari', 0x0900, 0x097f],
  ['latinExt', 0x1e00, 0x1eff],
  ['latinExt', 0x20a0, 0x20ab],
  ['latinExt', 0x20ad, 0x20c0],
  ['chinese', 0x2e80, 0x9fff],
  ['chinese', 0xf900, 0xfaff],
  ['chinese', 0xff00, 0xffef],
]

const subsets: Readonly<Record<Exclude<Script, 'chinese'>, string>> = {
  latin: 'latin',
  latinExt: 'latin-ext',
  greek: 'greek',
  cyrillic: 'cyrillic',
  devanagari: 'devanagari',
}
const weights = { regular: 400, bold: 600 } as const
const chinese = { regular: 'NotoSansHans-Regular', bold: 'NotoSansHans-Bold' } as const

const loaded = new Map<Face, Buffer>()

/** The bytes of a font that can be embedded, read when first needed and kept. */
export function fontOf(script: Script, weight: Weight): Buffer {
  const face: Face = `${script}-${weight}`
  const known = loaded.get(face) ?? read(script, weight)
  loaded.set(face, known)
  return known
}

export function scriptOf(character: string): Script {
  const code = character.codePointAt(0) ?? 0
  return ranges.find(([, from, to]) => code >= from && code <= to)?.[0] ?? 'latin'
}

function read(script: Script, weight: Weight): Buffer {
  if (script === 'chinese') {
    const main = import.meta.resolve('@embedpdf/fonts-sc')
    return readFileSync(new URL(`../fonts/${chinese[weight]}.otf`, main))
  }
  const name = `noto-sans-${subsets[script]}-${weights[weight]}-normal.woff`
  return sfntOf(readFileSync(new URL(import.meta.resolve(`@fontsource/noto-sans/files/${name}`))))
}

/**
 * WOFF 1.0 unpacked to the font inside it (W3C Recommendation, sections 3 to 5). Fontkit reads WOFF
 * too, but inflates a table anew for every glyph.
 */
function sfntOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const power = Math.floor(Math.log2(count))
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (count - 2 ** power), 10)
  const pieces: Buffer[] = [head]
  let at = head.length
  for (let table = 0; table < count; table++) {
    const entry = woff.subarray(44 + 20 * table, 64 + 20 * table)
    const data = tableOf(woff, entry)
    const row = 12 + 16 * table
    entry.copy(head, row, 0, 4)
    entry.copy(head, row + 4, 16, 20)
    head.writeUInt32BE(at, row + 8)
    head.writeUInt32BE(data.length, row + 12)
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4)
    pieces.push(data, padding)
    at += data.length + padding.length
  }
  return Buffer.concat(pieces)
}

function tableOf(woff: Buffer, entry: Buffer): Buffer {
  const [from, packed, whole] = [4, 8, 12].map((at) => entry.readUInt32BE(at))
  const bytes = woff.subarray(from, (from ?? 0) + (packed ?? 0))
  return packed === whole ? bytes : inflateSync(bytes)
}
