import { problemText } from '#main/domain/identity/problem.ts'
import type { CellNote, MappedReject } from '#main/domain/intake/draft.ts'
import { rejectText } from '#main/domain/intake/reject-text.ts'
import { networkById } from '#main/domain/networks/index.ts'
import type { Language } from '#shared/model/words.ts'
import type { Cell } from '#main/mirror/entities.ts'
import type { Decision, Difference } from './decision.ts'

type Words = {
  readonly added: string
  readonly owner: (name: string) => string
  readonly same: string
  readonly none: string
  readonly samePage: (row: string) => string
  readonly folded: (handle: string) => string
  readonly otherName: (handle: string) => string
  readonly cleared: string
  readonly yes: string
  readonly no: string
  readonly new: (word: string) => string
  readonly leftOut: string
  readonly closed: (name: string) => string
  readonly fields: Readonly<Record<string, string>>
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    added: 'added',
    owner: (name) => `owner ${name}`,
    same: 'nothing changes',
    none: 'none',
    samePage: (row) => `same page as row ${row}`,
    folded: (handle) => `folded into ${handle}`,
    otherName: (handle) => `another name of ${handle}`,
    cleared: 'none',
    yes: 'yes',
    no: 'no',
    new: (word) => `new ${word}`,
    leftOut: 'left out by choice',
    closed: (name) => `${name} no longer exists`,
    fields: {
      handle: 'renamed',
      url: 'address',
      external_id: 'id',
      display_name: 'name',
      brand_id: 'brand',
      market_id: 'market',
      team_id: 'team',
      owner_id: 'owner',
      backup_owner_id: 'backup owner',
      agency_id: 'agency',
      language: 'language',
      website: 'website',
      bio: 'bio',
      verified: 'verified',
      logo_hash: 'picture hash',
      note: 'note',
      opened_on: 'opened',
      reviewed_on: 'reviewed',
      lifecycle: 'status',
      followers: 'followers',
      posts: 'posts',
      last_post_at: 'last post',
      alias: 'other name',
      tags: 'tag',
      goal: 'goal',
      purpose: 'purpose',
    },
  },
  ru: {
    added: 'добавляется',
    owner: (name) => `владелец ${name}`,
    same: 'без изменений',
    none: 'нет',
    samePage: (row) => `та же страница, что в строке ${row}`,
    folded: (handle) => `сведена в ${handle}`,
    otherName: (handle) => `другое имя ${handle}`,
    cleared: 'нет',
    yes: 'да',
    no: 'нет',
    new: (word) => `новое: ${word}`,
    leftOut: 'пропущена по вашему выбору',
    closed: (name) => `${name} больше не работает`,
    fields: {
      handle: 'новое имя',
      url: 'адрес',
      external_id: 'идентификатор',
      display_name: 'название',
      brand_id: 'бренд',
      market_id: 'рынок',
      team_id: 'команда',
      owner_id: 'владелец',
      backup_owner_id: 'замещающий',
      agency_id: 'агентство',
      language: 'язык',
      website: 'сайт',
      bio: 'описание',
      verified: 'галочка',
      logo_hash: 'хеш картинки',
      note: 'заметка',
      opened_on: 'открыт',
      reviewed_on: 'проверен',
      lifecycle: 'статус',
      followers: 'подписчики',
      posts: 'публикации',
      last_post_at: 'последняя публикация',
      alias: 'другое имя',
      tags: 'метка',
      goal: 'цель',
      purpose: 'назначение',
    },
  },
}

/** Longest value quoted inside a sentence. */
const QUOTED = 48

/** What an import does with one account, in words; `notes` are the cells of its row that could not be read. */
export function effectText(decision: Decision, notes: readonly CellNote[], language: Language): string {
  const words = WORDS[language]
  const parts = [
    ...outcome(decision, words),
    ...decision.differences.map((difference) => differenceText(difference, language)),
  ]
  if (decision.draft.warning !== null) parts.push(clause(problemText(decision.draft.warning, language)))
  if (decision.result === 'created') {
    const network = networkById(decision.draft.network)
    if (network?.status === 'defunct') parts.push(words.closed(network.name))
  }
  for (const note of notes) parts.push(`${note.column}: ${clause(rejectText(note, language))} (${short(note.value)})`)
  return parts.join(', ')
}

function outcome({ result, draft, firstRow, known, otherName, differences }: Decision, words: Words): string[] {
  const owner = draft.ownerName ?? draft.ownerEmail
  if (result === 'created') return owner === null ? [words.added] : [words.added, words.owner(owner)]
  const handle = known?.handle ?? draft.handle
  if (result === 'merged') return [words.samePage(String(firstRow)), words.folded(handle)]
  const other = otherName ? [words.otherName(handle)] : []
  return differences.length === 0 ? [...other, words.same] : other
}

/** A difference field by field, in words; for a value that is added beside others `from` is null. */
export function changeWords(
  { field, from, to }: Difference,
  language: Language,
): { field: string; from: string | null; to: string | null } {
  const words = WORDS[language]
  const said = (cell: Cell): string | null => (cell === null ? null : value(field, cell, language))
  return { field: words.fields[field] ?? field, from: said(from), to: said(to) }
}

function differenceText({ field, from, to }: Difference, language: Language): string {
  const words = WORDS[language]
  const name = words.fields[field] ?? field
  if (from === null && (field === 'alias' || field === 'tags' || field === 'goal'))
    return `${words.new(name)} ${value(field, to, language)}`
  return `${name} ${value(field, from, language)} → ${value(field, to, language)}`
}

function value(field: string, cell: Cell, language: Language): string {
  const words = WORDS[language]
  if (cell === null) return words.none
  if (field === 'verified') return cell === 1 ? words.yes : words.no
  if (field === 'last_post_at')
    return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(Number(cell))
  return typeof cell === 'number' ? cell.toLocaleString(language) : short(cell)
}

function short(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ')
  return flat.length > QUOTED ? `${flat.slice(0, QUOTED)}…` : flat
}

export const leftOutText = (language: Language): string => WORDS[language].leftOut

/** Why a row is refused, in the form of the other effects. */
export const refusalText = (reject: MappedReject, language: Language): string => clause(rejectText(reject, language))

/** A sentence as a part of another: no capital, no full stop. */
function clause(sentence: string): string {
  const bare = sentence.replace(/\.$/, '')
  return bare.charAt(0).toLocaleLowerCase() + bare.slice(1)
}
