import { analyse } from 'chardet'

const WESTERN = new Map([
  ['ISO-8859-1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
  ['ISO-8859-2', 'windows-1250'],
  ['windows-1250', 'windows-1250'],
  ['ISO-8859-9', 'windows-1254'],
  ['windows-1254', 'windows-1254'],
])
const CYRILLIC = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5'] as const
const OTHER_SCRIPTS = new Set(
  'ISO-8859-7 windows-1253 ISO-8859-8 windows-1255 ISO-8859-6 windows-1256 Shift_JIS EUC-JP EUC-KR Big5 GB18030'.split(
    ' ',
  ),
)
const EASTERN = new Set(['Shift_JIS', 'EUC-JP', 'EUC-KR', 'Big5', 'GB18030'])
/** Lead a rarer western encoding needs over windows-1252 before it is believed, in points of the library's 100. */
const WESTERN_LEAD = 15
/** Share of the words that must look like words before an encoding is believed. */
const LIKELY = 0.7
/** The letters that make up four fifths of Russian text; they tell encodings apart whose words look alike. */
const FREQUENT = /[оеаинтсрвлкмдпу]/giu

/**
 * The encoding of a text that is no UTF-8, judged from its words: lists are short, and statistics of letters alone take two umlauts for
 * Japanese. In western text accented letters stand in words with plain ones; in Cyrillic whole words are beyond ASCII and begin with at
 * most one capital. Only what fits neither is left to the statistics of chardet. Null where nothing fits.
 */
export function judgeLetters(sample: Buffer): string | null {
  const western = mixedShare(sample) > 0.5
  if (western && shapely(decode(sample, 'windows-1252'), LATIN_WORD) >= LIKELY) return westernOf(sample)
  const [best] = CYRILLIC.map((label) => ({ label, score: cyrillicScore(decode(sample, label)) })).toSorted(
    (a, b) => b.score - a.score,
  )
  if (best && best.score >= LIKELY) return best.label
  const eastern = analyse(sample).find((answer) => EASTERN.has(answer.name) && isEastern(decode(sample, answer.name)))
  if (eastern) return eastern.name.toLowerCase()
  if (western) return westernOf(sample)
  return (
    analyse(sample)
      .find((answer) => OTHER_SCRIPTS.has(answer.name) && answer.confidence > 0)
      ?.name.toLowerCase() ?? null
  )
}

function westernOf(sample: Buffer): string {
  const answers = analyse(sample)
  const western = answers.filter((answer) => WESTERN.has(answer.name))
  const common = western.find((answer) => WESTERN.get(answer.name) === 'windows-1252')
  const central = shapely(decode(sample, 'windows-1250'), LATIN_WORD)
  if (central > shapely(decode(sample, 'windows-1252'), LATIN_WORD) + 0.2) return 'windows-1250'
  const best = western[0]
  if (best && best.confidence > (common?.confidence ?? 0) + WESTERN_LEAD)
    return WESTERN.get(best.name) ?? 'windows-1252'
  return 'windows-1252'
}

/** Share of the letters beyond ASCII that stand in one word with plain ones. */
function mixedShare(sample: Buffer): number {
  let foreign = 0
  let mixed = 0
  for (const word of sample.toString('latin1').match(/[A-Za-z\x80-\xff]+/g) ?? []) {
    const count = word.match(/[\x80-\xff]/g)?.length ?? 0
    foreign += count
    if (count < word.length) mixed += count
  }
  return foreign === 0 ? 0 : mixed / foreign
}

const LATIN_WORD = /^(\p{Lu}?\p{Ll}*|\p{Lu}+)$/u
const CYRILLIC_WORD = /^([А-ЯЁЄІЇҐЎЂ-Ћ]?[а-яёєіїґўђ-ћ]*|[А-ЯЁЄІЇҐЎЂ-Ћ]+)$/u

/** Share of the words with letters beyond ASCII that are written as words are: one capital at most, or nothing but capitals. */
function shapely(text: string, shape: RegExp): number {
  const words = (text.match(/[A-Za-z\u0080-\u{10ffff}]+/gu) ?? []).filter((word) => /[\u0080-\u{10ffff}]/u.test(word))
  const parts = words
    .flatMap((word) => word.split(/[«»„“”‘’–—№…©®°·¿¡§\u00a0-]+/u))
    .filter((part) => /[\u0080-\u{10ffff}]/u.test(part))
  return parts.length === 0 ? 0 : parts.filter((part) => shape.test(part)).length / parts.length
}

/** How much a text looks like words of a Cyrillic language, 0 to about 1.2: shape first, then how common its letters are. */
function cyrillicScore(text: string): number {
  const letters = text.match(/[\u0400-\u04ff]/gu)?.length ?? 0
  const foreign = text.match(/[\u0080-\u{10ffff}]/gu)?.length ?? 0
  if (letters < foreign * LIKELY) return 0
  const frequent = (text.match(FREQUENT)?.length ?? 0) / Math.max(1, letters)
  return shapely(text, CYRILLIC_WORD) * (0.6 + 0.6 * frequent)
}

/** True where everything beyond ASCII is kana, Chinese, Korean or their punctuation: other texts come out as rare or private signs. */
function isEastern(text: string): boolean {
  return !/[\u0080-\u2fff\u3100-\u4dff\ua000-\uabff\ud7a4-\ufeff\ufff0-\u{10ffff}]/u.test(text)
}

const decode = (bytes: Buffer, label: string): string => new TextDecoder(label).decode(bytes)
