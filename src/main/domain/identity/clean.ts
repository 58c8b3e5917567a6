/** What is left of a cell's text once it has been tidied, and whether the address in it had to be mended. */
export type Tidy = { readonly text: string; readonly repaired: boolean }

/** Marks that have no width, and direction marks: they come along when text is copied from pages and chats. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
/** Latin letters, digits and signs as wide as a Chinese character; keyboards of East Asia write them. */
const FULL_WIDTH = /[\uff01-\uff5e]/g
const FULL_WIDTH_APART = 0xfee0
const QUOTES_BEFORE = /^[<>"'`“”„«»‘’([{]+/
const QUOTES_AFTER = /[<>"'`“”„«»‘’\])},;]+$/
const ANCHOR = /^<a\s[^>]*?href\s*=\s*["']?([^"'\s>]+)/i
const MARKDOWN = /^\[[^\]]*\]\(([^()\s]+)\)$/

/** Takes blanks, invisible marks, quotes and brackets off a value; the address itself stays as typed. */
export function tidyText(raw: string): string {
  let text = raw.trim()
  if (text === '') return text
  if (isPlain(text)) return text
  text = text.replace(INVISIBLE, '').trim()
  // In an address they are left to the rules for hosts and names.
  if (!startsAsAddress(text)) text = text.replace(FULL_WIDTH, narrow)
  const linked = MARKDOWN.exec(text) ?? ANCHOR.exec(text)
  if (linked?.[1] !== undefined) return linked[1]
  return text.replace(QUOTES_BEFORE, '').replace(QUOTES_AFTER, '').trim()
}

/** Brackets of that width stand without blanks around them. */
function narrow(letter: string): string {
  if (letter === '（') return ' ('
  if (letter === '）') return ') '
  return String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH_APART)
}

function isPlain(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  const first = text.charCodeAt(0)
  if (!isWordOrSlash(last) || !isWordOrSlash(first)) return false
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 126) return false
  return true
}

function isWordOrSlash(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 47
}

/** Whether the text starts as a web address should: `http://` or `https://`, once, then a host. */
export function startsAsAddress(text: string): boolean {
  const start = text.slice(0, 12).toLowerCase()
  if (!start.startsWith('http')) return false
  const at = start.charCodeAt(4) === 115 ? 5 : 4
  if (start.slice(at, at + 3) !== '://') return false
  const next = start.slice(at + 3, at + 7)
  return next !== 'http' && !next.startsWith('/') && next !== ''
}

const SCHEME_LIKE = /^([a-z]{3,7})([:;]*)([\\/]*):*/i
/** The letters of `http(s)` in order, each missing or doubled. */
const WEB_LETTERS = /^h{0,2}t{1,3}p{1,2}s{0,2}$/

/**
 * Takes a damaged scheme off the front: `hhttps://`, `https://https//`, `http:/`, `https;//`. Gives the address without
 * any scheme, or null when the front is no attempt at one.
 */
export function withoutScheme(text: string): Tidy | null {
  let rest = text
  let seen = 0
  let exact = false
  for (;;) {
    const match = SCHEME_LIKE.exec(rest)
    const [whole = '', word = '', colon = '', slashes = ''] = match ?? []
    const isScheme = match !== null && (colon !== '' || slashes.length > 1) && isWebScheme(word)
    if (!isScheme) break
    rest = rest.slice(whole.length)
    exact = seen === 0 && /^https?$/i.test(word) && colon === ':' && slashes === '//'
    seen++
  }
  if (seen > 0) return { text: rest, repaired: !(exact && seen === 1) }
  if (/^[\\/]{2,}/.test(text)) return { text: text.replace(/^[\\/]+/, ''), repaired: false }
  return null
}

/** Real schemes that a slip of one letter would otherwise turn into the web's. */
const OTHER_SCHEMES = new Set(['ftp', 'sftp', 'ftps', 'smtp', 'tftp', 'ntp', 'rtp', 'rtsp'])

function isWebScheme(word: string): boolean {
  const low = word.toLowerCase()
  if (OTHER_SCHEMES.has(low)) return false
  const letters = low.replace(/[^htps]/g, '')
  return low.length - letters.length <= 1 && (WEB_LETTERS.test(letters) || letters === 'htpt' || letters === 'htpts')
}
