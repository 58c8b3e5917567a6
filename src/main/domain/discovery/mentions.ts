import { networkById } from '../networks/index.ts'
import { resolveProfile } from '../identity/resolve.ts'
import { identityIn, type Identity, readAddress } from './addresses.ts'

/** What an account's own profile, note or fields say. */
export type Profile = {
  readonly id: string
  readonly network: string
  readonly handle: string
  readonly website: string | null
  readonly bio: string | null
  /** Its note and the texts of its own fields. */
  readonly notes: readonly string[]
}

export type Mention = {
  readonly identity: Identity
  readonly place: 'bio' | 'website' | 'note'
  /** The sentence or address around it. */
  readonly text: string
}

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"'()[\]]+|\b(?:[a-z0-9-]+\.)+(?:com|me|tv|app|social|ru|org|net)\/[^\s<>"'()[\]]+/gi
/** A name behind `@`, with the word in front of it, which may name a network: `IG: @kornwell`. */
const AT_NAME =
  /(?:(\p{L}{1,12})\s*[:：-]?\s*)?(?<![\p{L}\p{N}._@/])@([\p{L}\p{N}_](?:[\p{L}\p{N}._-]{0,48}[\p{L}\p{N}_])?)(?![@\p{L}\p{N}])/gu
/** Networks where `@name` in a profile is another account of the same network. */
const AT_NETWORKS = new Set(['x', 'instagram', 'threads', 'tiktok', 'telegram', 'facebook', 'youtube'])
const LONGEST = 10_000
const MOST_PER_ACCOUNT = 20
const MOST_TEXT = 160

/** Accounts that the profile of an account names: addresses anywhere, `@names` in its description. */
export function mentionsIn(profile: Profile): Mention[] {
  const found = new Map<string, Mention>()
  const add = (identity: Identity | null, place: Mention['place'], text: string): void => {
    if (identity === null || found.size >= MOST_PER_ACCOUNT) return
    const key = `${identity.network} ${identity.handleKey}`
    if (!found.has(key))
      found.set(key, { identity, place, text: text.replaceAll(/\s+/g, ' ').trim().slice(0, MOST_TEXT) })
  }
  const texts: (readonly [Mention['place'], string | null])[] = [
    ['website', profile.website],
    ['bio', profile.bio],
    ...profile.notes.map((note) => ['note', note] as const),
  ]
  for (const [place, whole] of texts) {
    const text = (whole ?? '').slice(0, LONGEST)
    for (const [address] of text.matchAll(ADDRESS)) {
      const tidy = address.replace(/[.,;:!?…]+$/, '')
      const read = readAddress(/^https?:/i.test(tidy) ? tidy : `https://${tidy}`)
      add(read.is === 'account' ? read.identity : null, place, text)
    }
    if (place === 'bio') for (const identity of atNames(text, profile.network)) add(identity, place, text)
  }
  return [...found.values()]
}

function* atNames(text: string, network: string): Generator<Identity> {
  for (const match of text.matchAll(AT_NAME)) {
    const [, word = '', name = ''] = match
    const named = word === '' ? null : resolveProfile(`@${name}`, word)
    const answer =
      named?.handle === null || named === null
        ? AT_NETWORKS.has(network)
          ? resolveProfile(`@${name}`, networkById(network)?.name ?? network)
          : null
        : named
    const identity = answer === null ? null : identityIn(answer)
    if (identity !== null) yield identity
  }
}
