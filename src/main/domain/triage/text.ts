/** A message longer than this is read only at its beginning and its end. */
const LONGEST = 4000
const HEAD = 3000

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

export type CleanText = {
  /** Without addresses and mentions, one blank between words. */
  readonly text: string
  /** The same in small letters, plain apostrophes, ё as е. */
  readonly low: string
  readonly mentions: number
  readonly links: number
  readonly hashtags: readonly string[]
  readonly cut: boolean
  /** Whether the message begins with the name of who is spoken to. */
  readonly addressed: boolean
}

/** Readies whatever came as a message: control characters, HTML entities, torn encodings and endless lines do no harm. */
export function cleanText(raw: string): CleanText {
  const cut = raw.length > LONGEST
  const whole = cut ? `${raw.slice(0, HEAD)} ${raw.slice(HEAD - LONGEST)}` : raw
  const plain = whole
    .replaceAll(/\p{Surrogate}/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\uFFFD]/gu, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replaceAll(/[’‘ʼ`´]/g, "'")
    .replaceAll(/[\uFE0E\uFE0F]|\p{EMod}/gu, '')
    .normalize('NFC')
  const links = plain.match(/\b(?:https?:\/\/|www\.)\S+/gi)?.length ?? 0
  const noLinks = plain.replaceAll(/\b(?:https?:\/\/|www\.)\S+/gi, ' ')
  const mentions = noLinks.match(/(?<![\p{L}\p{N}._])@[\p{L}\p{N}_.-]+/gu)?.length ?? 0
  const hashtags = (noLinks.match(/#[\p{L}\p{N}_]+/gu) ?? []).slice(0, 60)
  const text = noLinks
    .replaceAll(/(?<![\p{L}\p{N}._])@[\p{L}\p{N}_.-]+/gu, ' ')
    .replaceAll(/#([\p{L}\p{N}_]+)/gu, (_, tag: string) => ` ${hashtagWords(tag)} `)
    .replaceAll(/\s+/g, ' ')
    .trim()
  return {
    text,
    low: text.toLowerCase().replaceAll('ё', 'е'),
    mentions,
    links,
    hashtags,
    cut,
    addressed: /^\s*[.]?@/.test(plain),
  }
}

/** `NeverAgain_ever` → `Never Again ever`. */
function hashtagWords(tag: string): string {
  return tag
    .replaceAll('_', ' ')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{L})(\p{N})/gu, '$1 $2')
}
