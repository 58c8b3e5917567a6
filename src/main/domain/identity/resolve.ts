import type { Hint } from '../networks/hint.ts'
import { networkByHint, networkById, readHint } from '../networks/index.ts'
import { onHost, resolveAddress } from './address.ts'
import { refuse, scale, warn, type Answer, type Resolution } from './answer.ts'
import { resolveBare } from './bare.ts'
import { startsAsAddress, tidyText, withoutScheme } from './clean.ts'
import { findHost } from './hosts.ts'
import { splitPlain } from './parts.ts'

export type { Resolution } from './answer.ts'

const NO_HINT: Hint = { network: undefined, ids: false }
const LONGEST = 2000
const SCHEME = /^([a-z][a-z0-9+.-]*):(?!\d+(?:[/?#]|$))/i
const ENCODED = /^https?%(?:25)*3A%(?:25)*2F%(?:25)*2F/i
const HANDLE = /^[("'[|•]*(@\w[^\s()"'\]|•]*)/u
const LABELLED = /^([\p{L}+][\p{L}\p{N}+ ]{0,24}?)(?:\s*[:：]\s*|\s+(?=@))(?!\/\/)(\S+)$/u

/**
 * Resolves what stands in a cell — a profile address in any of its spellings, or a bare handle — to an account.
 * `hint` is the name of the column or platform the value stood in; bare handles need it. Never throws: what cannot be
 * read comes back without a handle and with a problem. Nothing is looked up; the answer rests on the text alone.
 */
export function resolveProfile(raw: string, hint?: string): Resolution {
  const asked = hint === undefined || hint === '' ? NO_HINT : readHint(hint)
  const parts = raw.length > LONGEST ? null : splitPlain(raw)
  const plain = parts !== null && !parts.host.startsWith('http')
  const answer = plain ? onHost(parts, parts.host, asked, 0) : read(tidyText(raw), asked)
  const { network } = asked
  if (
    network !== undefined &&
    answer.handle !== null &&
    answer.network !== network.id &&
    isOther(network.id, answer.network)
  ) {
    warn(answer, 'hint_mismatch', 0.9)
  }
  answer.input = raw
  return answer
}

function isOther(hinted: string, found: string | null): boolean {
  if (hinted === 'website' || found === null) return false
  return networkById(hinted)?.federated !== true || networkById(found)?.federated !== true
}

function read(text: string, hint: Hint): Answer {
  if (text === '') return refuse('empty')
  if (text.length > LONGEST) return refuse('too_long')
  if (text.includes('://', 8) && /[,;|]\s*https?:\/\//i.test(text)) return refuse('several_values')
  const spaced = /\s/.test(text)
  if (startsAsAddress(text) && !spaced) return resolveAddress(text, hint)
  if (spaced && hint.network?.phoneHandles === true && /^\+?[\d\s().-]+$/.test(text))
    return resolveBare(text.replace(/[\s().-]/g, ''), hint)

  const labelled = LABELLED.exec(text)
  const network = labelled === null ? undefined : networkByHint(labelled[1] ?? '')
  if (network !== undefined) return warn(read(labelled?.[2] ?? '', { network, ids: false }), 'embedded', 0.9)
  return spaced ? readSpaced(text, hint) : readWord(text, hint)
}

/** A value in one piece that does not start as an address should. */
function readWord(text: string, hint: Hint): Answer {
  const mended = withoutScheme(text)
  if (mended !== null) {
    const answer = resolveAddress(`https://${mended.text}`, hint)
    return mended.repaired ? warn(answer, 'repaired', 0.9) : answer
  }
  if (ENCODED.test(text)) return warn(readEncoded(text, hint), 'repaired', 0.9)
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase()
  if (scheme === 'acct') return resolveBare(text.slice(5).replace(/^(?!@)/, '@'), hint)
  if (scheme !== undefined && scheme !== 'did' && !scheme.includes('.')) return refuse('unsupported_scheme')
  return resolveBare(text, hint)
}

/** An address that was percent-encoded as a whole, colon and slashes included. */
function readEncoded(text: string, hint: Hint): Answer {
  try {
    return read(tidyText(decodeURIComponent(text)), hint)
  } catch {
    return refuse('invalid_host')
  }
}

/** Text with blanks: an address among words, several of them, or a display name. */
function readSpaced(text: string, hint: Hint): Answer {
  const words = text.split(/[\s|]+/).filter((word) => word !== '')
  const addresses = words.filter(isAddress)
  const handles = words.map((word) => HANDLE.exec(word)?.[1]).filter((handle) => handle !== undefined)
  if (addresses.length + handles.length > 1) return refuse('several_values')
  const [address] = addresses
  if (address === undefined) return handles[0] === undefined ? refuse('display_name') : named(text, handles[0], hint)
  const behind = words[words.indexOf(address) + 1]
  // A word right behind the address may be the rest of a name with a blank in it.
  if (behind !== undefined && /^[\p{L}\p{N}]/u.test(behind) && !/[,;]$/.test(address)) return refuse('display_name')
  return scale(warn(read(tidyText(address), hint), 'embedded', 1), 0.9)
}

/** `Acme Inc (@acme)`, as pages and apps show an account: read where the column or the words around it tell the network. */
function named(text: string, handle: string, hint: Hint): Answer {
  const network = hint.network ?? networkByHint(text.replace(handle, ' '))
  if (network === undefined) return refuse('display_name')
  return warn(resolveBare(handle, { network, ids: false }), 'embedded', 0.8)
}

function isAddress(word: string): boolean {
  const tidy = tidyText(word)
  if (startsAsAddress(tidy)) return true
  const head = tidy.split(/[/?#]/)[0] ?? ''
  return head.length < tidy.length && findHost(head.toLowerCase()) !== undefined
}
