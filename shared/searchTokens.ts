const han = /\p{Script=Han}/u
const word = /[\p{L}\p{M}\p{N}]+/gu

/**
 * The words by which a text is found: lower case, accents folded; Chinese as one and two
 * characters; numbers also by their last six and last four digits, as people say a telephone or an
 * IMEI.
 */
export function searchTokens(text: string): string[] {
  const found = new Set<string>()
  for (const piece of pieces(text)) {
    if (han.test(piece)) for (const gram of grams(piece)) found.add(gram)
    else found.add(piece)
    if (/^\d{7,}$/.test(piece)) for (const length of [6, 4]) found.add(piece.slice(-length))
  }
  return [...found]
}

/**
 * The tsquery that finds what searchTokens wrote: every word must begin some token. With a zone,
 * only its own.
 */
export function searchQuery(text: string, zone?: number): string {
  const prefix = zone === undefined ? '' : `${zone}:`
  const wanted = pieces(text).flatMap((piece) => {
    if (!han.test(piece)) return [`'${prefix}${piece}':*`]
    return grams(piece)
      .filter((gram) => gram.length === Math.min(2, piece.length))
      .map((gram) => `'${prefix}${gram}'`)
  })
  return [...new Set(wanted)].slice(0, 12).join(' & ')
}

/** Digits that only spaces, dashes or brackets part are one number. */
function pieces(text: string): string[] {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
  const joined = folded.replace(/(?<=\d)[\s().-]+(?=\d)/g, '')
  return (
    joined
      .match(word)
      ?.flatMap(splitScripts)
      .map((piece) => piece.slice(0, 60)) ?? []
  )
}

/** `小米13` is two pieces: the Chinese and the rest. */
function splitScripts(piece: string): string[] {
  return piece.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []
}

function grams(piece: string): string[] {
  const characters = [...piece]
  const pairs = characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  return [...characters, ...pairs]
}
