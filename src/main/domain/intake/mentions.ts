import { networkByHint } from '#main/domain/networks/index.ts'
import { resolveProfile } from '#main/domain/identity/resolve.ts'

/** A line of a text with the number a person finds it by. */
export interface TextLine {
  readonly row: number
  readonly text: string
}

/** An address or a handle that a text mentions. */
export interface Mention {
  readonly row: number
  /** As written; a handle begins with `@` unless the text names its network before a colon. */
  readonly address: string
  /** The network as the words around a handle name it; null where the address says it itself, or nobody does. */
  readonly network: string | null
  /** The words around it; null where there are none. */
  readonly note: string | null
}

const STOP = String.raw`[^\s<>"'«»“”„|\\^` + '`{}]'
/** With a scheme or `www.` anything is an address, without them only what a known network understands. */
const ADDRESS = new RegExp(
  `(?:https?://|www\\.)${STOP}+|(?<![\\w@./-])(?:[a-z0-9-]{1,63}\\.){1,5}[a-z]{2,24}/${STOP}+`,
  'giu',
)
const HANDLE =
  /(?<![\p{L}\p{N}_.@/+-])@[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,60}[A-Za-z0-9_])?(?:@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24})?(?![@\p{L}])/gu
const LABELLED = /^[\s>*•·–—#\d.)-]*([\p{L}+][\p{L}+ ]{0,28}?)\s*[:：=–—-]\s*(\S.*)$/u
const BULLET = /^[\s>*•·–—#-]+|^\s*\d{1,3}[.)]\s+/gu
const LONGEST_NOTE = 200
/** Words looked at before and behind a handle for the name of its network. */
const NEAR = 5

/**
 * Every profile address and every handle in a text of people: letters, signatures, bullet lists. A handle takes its network from a word
 * beside it, from the label before it or from the heading above; without any of them it comes without one, to be refused by name.
 */
export function findMentions(lines: readonly TextLine[]): Mention[] {
  const found: Mention[] = []
  const around: Around = { heading: null, above: null, used: false }
  for (const line of lines) {
    if (line.text.trim() === '') {
      if (around.used) around.heading = null
      around.above = null
      around.used = false
      continue
    }
    const mentions = inLine(line, around)
    if (mentions.length === 0) readHeading(line.text, around)
    else around.used = true
    found.push(...mentions)
  }
  return found
}

/** What the lines above say about the line that is read. */
interface Around {
  /** Network named by a heading. */
  heading: string | null
  /** The last line of this paragraph that mentions nothing. */
  above: string | null
  used: boolean
}

function inLine({ row, text }: TextLine, around: Around): Mention[] {
  const mentions: (Omit<Mention, 'note'> & { readonly at: number })[] = []
  const rest = text.replace(ADDRESS, (match, at: number) => {
    const address = trimAddress(match)
    if (isAddress(address)) mentions.push({ row, address, network: null, at })
    return ' '.repeat(match.length)
  })
  for (const match of rest.matchAll(HANDLE)) {
    const [handle] = match
    const network = /.@/.test(handle) ? null : (networkBeside(rest, match.index, handle.length) ?? around.heading)
    mentions.push({ row, address: handle, network, at: match.index })
  }
  if (mentions.length === 0) mentions.push(...labelled(row, text))
  mentions.sort((a, b) => a.at - b.at)
  const words = text.replace(BULLET, '').trim()
  return mentions.map(({ row: line, address, network }) => ({
    row: line,
    address,
    network,
    note: noteOf(words, address, around.above),
  }))
}

/** Marks of the sentence around an address; a bracket that was opened inside it belongs to it. */
function trimAddress(text: string): string {
  const open = { ')': count(text, '(') - count(text, ')'), ']': count(text, '[') - count(text, ']') }
  let end = text.length
  for (; end > 0; end -= 1) {
    const last = text[end - 1] ?? ''
    if (last === ')' || last === ']') {
      if (open[last] >= 0) break
      open[last] += 1
    } else if (!'.,;:!?…*~'.includes(last)) break
  }
  return text.slice(0, end)
}

const count = (text: string, character: string): number => text.split(character).length - 1

function isAddress(address: string): boolean {
  return /^(https?:|www\.)/i.test(address) || resolveProfile(address).network !== null
}

/** True for an address that leads to an account of a known network. */
export function isProfile(address: string): boolean {
  const found = resolveProfile(address)
  return found.handle !== null && found.kind !== 'post'
}

/** `Instagram: kornwell_de, brisavo`: a network's name, a colon or dash, and names without any mark. */
function labelled(row: number, text: string): (Omit<Mention, 'note'> & { at: number })[] {
  const [, label = '', rest = ''] = LABELLED.exec(text) ?? []
  const network = label === '' ? undefined : networkByHint(label)
  if (network === undefined || network.id === 'website') return []
  const names = rest.split(/\s*[,;/]\s*/)
  if (!names.every((name) => /^[A-Za-z0-9_][A-Za-z0-9_.-]{1,60}$/.test(name))) return []
  return names.map((address, at) => ({ row, address, network: network.name, at }))
}

/** The network named right before a handle, right behind it ("on YouTube", "(YouTube)"), or a few words before it. */
function networkBeside(text: string, at: number, length: number): string | null {
  const words = text
    .slice(Math.max(0, at - 120), at)
    .split(/[^\p{L}\p{N}+]+/u)
    .filter((word) => word !== '')
    .toReversed()
  const behind = BEHIND.exec(text.slice(at + length, at + length + 60))?.[1] ?? ''
  const named = [networkNamed(words[0] ?? '', 0), networkNamed(behind, 0)]
  for (let distance = 1; distance < NEAR; distance += 1) named.push(networkNamed(words[distance] ?? '', distance))
  return named.find((network) => network !== null) ?? null
}

const BEHIND = /^\s*(?:[([]|(?:on|в|на|auf|sur|en)\s)\s*([\p{L}+]{1,20})/iu

/** Short and common words are names of networks only right beside a handle. */
function networkNamed(word: string, distance: number): string | null {
  if (word === '' || (distance > 0 && word.length < 4)) return null
  const network = networkByHint(word)
  return network === undefined || network.id === 'website' ? null : network.name
}

function readHeading(text: string, around: Around): void {
  const words = text
    .replace(BULLET, '')
    .replace(/[:：*_#]+\s*$/u, '')
    .trim()
  const network = words.length <= 40 && words.split(/\s+/).length <= 4 ? networkByHint(words) : undefined
  if (network !== undefined && network.id !== 'website') around.heading = network.name
  around.above = words === '' ? around.above : words
}

function noteOf(words: string, address: string, above: string | null): string | null {
  const own = words.replace(address, '').replace(/[\s<>()[\]:,;.–—-]+/gu, '') === '' ? above : words
  return own === null || own === '' ? null : own.length <= LONGEST_NOTE ? own : `${own.slice(0, LONGEST_NOTE)}…`
}
