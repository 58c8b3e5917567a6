import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ArchiveOwner } from '#main/domain/conversations/archive/owner.ts'
import type { CellValue, ListNote, ListRecord } from '#shared/model/list.ts'
import { findEncoding, readHead, type TextEncoding } from './encoding.ts'
import { parseJson, wholeText } from './json.ts'
import { LIST_LIMITS, type ListLimits, refuse } from './limits.ts'
import { inBatches, type ListSource } from './source.ts'
import { isMap, type Tree } from './tree.ts'

/** Columns of the one account an archive belongs to. */
const COLUMNS = ['Network', 'Username', 'User id', 'Display name', 'Account created', 'Bio', 'Website', 'Followers']
const PREFIX = /^\s*window\.YTD\.([\w-]+)\.part(\d+)\s*=\s*/
/** Parts that tell about the account itself. */
const OWN = new Set(['account', 'profile', 'follower', 'following'])
const CONTENT: readonly (readonly [name: RegExp, content: string])[] = [
  [/^(tweets?|tweet_headers|community_tweet|note_tweet|deleted_tweets?|article)s?$/i, 'posts'],
  [/^direct_message/i, 'messages'],
  [/^like$/i, 'likes'],
  [/^follow/i, 'followers'],
]

/**
 * Opens a file of the archive that X hands out. `account.js` names the account; `profile.js` and the list of followers that lie beside it
 * add what they know. The files are JSON behind an assignment: the assignment is cut off, nothing is ever run.
 */
export async function openXArchive(path: string, encoding: TextEncoding, limits: ListLimits): Promise<ListSource> {
  const part = await readPart(path, encoding, limits)
  const accounts =
    part.name === 'account' ? part.entries : OWN.has(part.name) ? await beside(path, 'account', limits) : []
  const account = mapIn(accounts[0], 'account')
  const username = textIn(account, 'username')
  if (!account || username === null)
    throw refuse('file_other_export', path, 'no account in this part of the archive', {
      tool: 'X',
      content: CONTENT.find(([name]) => name.test(part.name))?.[1] ?? 'other',
    })
  const profiles = part.name === 'profile' ? part.entries : await beside(path, 'profile', limits)
  const described = mapIn(mapIn(profiles[0], 'profile'), 'description')
  const followers = await countBeside(path, 'follower', limits)
  const values: CellValue[] = [
    'X',
    username,
    textIn(account, 'accountId'),
    textIn(account, 'accountDisplayName'),
    textIn(account, 'createdAt'),
    textIn(described, 'bio'),
    textIn(described, 'website'),
    followers,
  ]
  const records: ListRecord[] = [{ row: 1, sheet: null, values }]
  const notes: ListNote[] = [{ code: 'archive_parts', parts: await readNames(path) }]
  const bytes = (await stat(path)).size
  return {
    format: 'x-archive',
    encoding: encoding.label,
    delimiter: null,
    sheets: [],
    columns: COLUMNS,
    rowCount: 1,
    notes,
    batches: () => inBatches(records, [], bytes),
  }
}

interface Part {
  readonly name: string
  readonly entries: readonly Tree[]
}

async function readPart(path: string, encoding: TextEncoding, limits: ListLimits): Promise<Part> {
  const text = await wholeText(path, encoding, limits.jsonBytes)
  const prefix = PREFIX.exec(text)
  if (!prefix) throw refuse('file_malformed', path, 'no assignment at the beginning', { line: 1 })
  const document = parseJson(text.slice(prefix[0].length).replace(/;\s*$/, ''), path)
  return {
    name: (prefix[1] ?? '').toLowerCase(),
    entries: Array.isArray(document) ? (document as readonly Tree[]) : [],
  }
}

/** Names of the files of one part in the archive: `follower.js`, `follower-part1.js` … */
async function partFiles(path: string, name: string): Promise<string[]> {
  const pattern = new RegExp(`^${name}(-part\\d+)?\\.js$`)
  return (await readdir(dirname(path))).filter((file) => pattern.test(file)).toSorted()
}

async function beside(path: string, name: string, limits: ListLimits): Promise<readonly Tree[]> {
  const entries: Tree[] = []
  for (const file of await partFiles(path, name)) {
    const whole = join(dirname(path), file)
    const head = (await readHead(whole, 200)).toString('utf8')
    if (PREFIX.exec(head)?.[1]?.toLowerCase().replaceAll('_', '-') !== name) continue
    entries.push(...(await readPart(whole, await findEncoding(whole), limits)).entries)
  }
  return entries
}

/** Whose archive a file belongs to, as `account.js` beside it says; null without one. @throws Refusal `file_*` */
export async function archiveOwner(path: string): Promise<ArchiveOwner | null> {
  const account = mapIn((await beside(path, 'account', LIST_LIMITS))[0], 'account')
  const username = textIn(account, 'username')
  if (username === null) return null
  return { username, name: textIn(account, 'accountDisplayName'), accountId: textIn(account, 'accountId') }
}

/** Long texts that the archive keeps apart from their tweets, by the id of the tweet. @throws Refusal `file_*` */
export async function archiveLongTexts(path: string): Promise<ReadonlyMap<string, string>> {
  const notes = await beside(path, 'note-tweet', LIST_LIMITS)
  return new Map(
    notes.flatMap((entry) => {
      const note = mapIn(entry, 'noteTweet')
      const id = textIn(note, 'tweetId')
      const text = textIn(mapIn(note, 'noteTweetResults') ?? mapIn(note, 'core'), 'text')
      return id === null || text === null ? [] : [[id, text] as const]
    }),
  )
}

/** Entries of a part that lies beside the file; null where there is none. */
async function countBeside(path: string, name: string, limits: ListLimits): Promise<number | null> {
  return (await partFiles(path, name)).length === 0 ? null : (await beside(path, name, limits)).length
}

async function readNames(path: string): Promise<string> {
  const names = (await Promise.all(['account', 'profile', 'follower'].map((name) => partFiles(path, name)))).flat()
  return (names.length === 0 ? [basename(path)] : names).join(', ')
}

function mapIn(tree: Tree | undefined, key: string): { readonly [key: string]: Tree } | undefined {
  const inner = isMap(tree) ? tree[key] : undefined
  return isMap(inner) ? inner : undefined
}

function textIn(map: { readonly [key: string]: Tree } | undefined, key: string): string | null {
  const value = map?.[key]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
