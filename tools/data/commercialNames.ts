// The firmware list joins the names of one board ("Redmi 13 / POCO M6"); a person
// knows only the name on the box, so every joined name becomes several models.
export function commercialNames(joined: string): string[] {
  const known = irregular[joined]
  if (known) return known
  const names: string[] = []
  for (const part of joined.split('/').map((piece) => piece.trim())) {
    const before = names.at(-1)
    names.push(before ? completed(part, before) : part)
    if (isSuffix(part) && part.endsWith(' 5G')) shareFiveG(names)
  }
  return names
}

export function brandOf(name: string): string {
  if (name.startsWith('POCO')) return 'POCO'
  return /^redmi/i.test(name) ? 'Redmi' : 'Xiaomi'
}

export function categoryOf(name: string): 'phone' | 'tablet' {
  return /\bPad|MiPad/.test(name) ? 'tablet' : 'phone'
}

const irregular: Record<string, string[]> = {
  'Mi Pad 4 (Plus)': ['Mi Pad 4', 'Mi Pad 4 Plus'],
  'Xiaomi 14 Pro / Ti': ['Xiaomi 14 Pro', 'Xiaomi 14 Pro Ti'],
  'Xiaomi Civi 2 / 13 Lite': ['Xiaomi Civi 2', 'Xiaomi 13 Lite'],
  'Redmi Note 12 Pro / Pro+ 5G South': ['Redmi Note 12 Pro 5G', 'Redmi Note 12 Pro+ 5G'],
  'Redmi K50i / Pro': ['Redmi K50i', 'Redmi K50i Pro'],
  'Redmi Note 11T Pro / POCO X4 GT / Pro': ['Redmi Note 11T Pro', 'POCO X4 GT', 'POCO X4 GT Pro'],
}

function isSuffix(part: string): boolean {
  return /^(Pro|Ultra|Plus|Max|Ti|Hypercharge|Discovery)\b/.test(part)
}

function completed(part: string, before: string): string {
  if (/^(Xiaomi|Redmi|POCO|Mi|MI|MIX)\b/.test(part)) return part
  if (isSuffix(part)) return `${before.replace(/( (Pro\+?|Plus|Ultra|Max|5G|4G))+$/, '')} ${part}`
  if (/^[CFMX]\d/.test(part)) return `POCO ${part}`
  if (/^\d/.test(part)) return `${before.replace(/ \d.*$/, '')} ${part}`
  return `${before.split(' ')[0]} ${part}`
}

// In "Note 12 Pro / Pro+ 5G" the last word belongs to both names.
function shareFiveG(names: string[]): void {
  for (const [i, name] of names.entries()) {
    if (!/\b[45]G$/.test(name)) names[i] = `${name} 5G`
  }
}
