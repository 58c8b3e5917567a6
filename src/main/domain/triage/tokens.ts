/** A word, an emoji or an emoticon of a message. */
export type Token = {
  /** In small letters, letters repeated for emphasis taken back. */
  readonly word: string
  /** Spelled as it came apart from the case, when repeated letters were taken back. */
  readonly stretched: boolean
  readonly loud: boolean
  /** Number of the sentence or half-sentence it stands in: negation does not reach over its end. */
  readonly clause: number
  readonly picture: boolean
}

const PIECE =
  /\p{Extended_Pictographic}|[:;=]['-]?[()[\]DPp/|]|<3|\)\)+|[\p{L}][\p{L}\p{M}\p{N}]*(?:['*-][\p{L}*]+)*\*?|[.!?;,…—–]+/gu

/** Cuts a cleaned text into words and pictures. */
export function tokensOf(text: string): Token[] {
  const shouting = isShouting(text)
  const tokens: Token[] = []
  let clause = 0
  for (const [piece] of text.matchAll(PIECE)) {
    if (/^[.!?;,…—–]/.test(piece)) {
      clause++
      continue
    }
    if (!/^\p{L}/u.test(piece)) {
      tokens.push({ word: piece.startsWith('))') ? '))' : piece, stretched: false, loud: false, clause, picture: true })
      continue
    }
    const low = piece.toLowerCase().replaceAll('ё', 'е')
    const word = low.replaceAll(/(\p{L})\1{2,}/gu, '$1$1')
    const loud = !shouting && piece.length > 2 && piece === piece.toUpperCase() && piece !== piece.toLowerCase()
    tokens.push({ word, stretched: word !== low, loud, clause, picture: false })
  }
  return tokens
}

/** Whether everything is in capitals, so that capitals say nothing about single words. */
function isShouting(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return letters > 0 && capitals / letters > 0.7
}
