import type { ListRecord } from '#shared/model/list.ts'
import { excerpt } from '#shared/model/list.ts'
import type { MessageField } from '#shared/model/message-fields.ts'
import { cellAt, type MessageColumns } from './columns.ts'
import {
  faultyMoment,
  LONGEST_MESSAGE,
  type MessageDraft,
  type MessageNote,
  type MessageReason,
  type MessageReject,
} from './draft.ts'
import { readId } from './ids.ts'
import { digestOf } from './key-hash.ts'
import { readMoment } from './moments.ts'
import { attachmentsOf, LONGEST_MARKUP, plainText } from './plain-text.ts'

/** A row of a table as a message, or why it is none. */
export type RowRead =
  | { readonly draft: MessageDraft; readonly notes: readonly MessageNote[] }
  | { readonly reject: MessageReject }

/** What a file says for all its rows. */
export type RowGround = {
  readonly columns: MessageColumns
  /** Network of rows that name none. */
  readonly network: string
  readonly now: number
  /** A lone carriage return within a text is a row that was torn: nothing else puts one there. */
  readonly tornByReturns: boolean
  /** The id of a network as it is known here, by any of its names. */
  readonly networkOf: (text: string) => string | null
}

const OURS = new Set([
  'false',
  '0',
  'no',
  'n',
  'out',
  'outbound',
  'outgoing',
  'sent',
  'agent',
  'us',
  'company',
  'brand',
  'reply',
  'исходящее',
  'нет',
  'мы',
])
const THEIRS = new Set([
  'true',
  '1',
  'yes',
  'y',
  'in',
  'inbound',
  'incoming',
  'received',
  'customer',
  'user',
  'contact',
  'end-user',
  'входящее',
  'да',
  'клиент',
])
const HIDDEN = new Set(['true', '1', 'yes', 'private', 'direct', 'internal', 'dm', 'да', 'личное', 'закрытое'])
const MENTION = /@([A-Za-z0-9_][A-Za-z0-9_.-]{0,63})/g
/** What must not stand right before the sign: it is part of a word or an address there. */
const WITHIN_WORD = /[\p{L}\p{N}_@]$/u

/** Handles that a text names with the sign in front, in its order, without doubles. */
export function mentionsIn(text: string): string[] {
  const found: string[] = []
  if (!text.includes('@')) return found
  for (const match of text.matchAll(MENTION)) {
    const [, named = ''] = match
    if (match.index > 0 && WITHIN_WORD.test(text.slice(Math.max(0, match.index - 2), match.index))) continue
    const handle = /[.-]$/.test(named) ? named.replace(/[.-]+$/, '') : named
    if (!found.includes(handle)) found.push(handle)
    if (found.length === MENTIONS) break
  }
  return found
}
/** Of one message so many are kept. */
const MENTIONS = 20

function textOf(markup: string, tornByReturns: boolean): { text: string } | { reason: MessageReason } {
  if (markup === '') return { reason: 'no_text' }
  const returns = markup.includes('\r')
  if (returns && tornByReturns && /\r(?!\n)/.test(markup)) return { reason: 'torn_text' }
  if (markup.length > LONGEST_MARKUP) return { reason: 'text_too_long' }
  const isMarkup = markup.includes('<') && /<(p|br|div|span|a)\b/i.test(markup)
  const text = isMarkup ? plainText(markup) : returns ? markup.replaceAll(/\r\n?/g, '\n') : markup
  if (text.length > LONGEST_MESSAGE) return { reason: 'text_too_long' }
  return text === '' ? { reason: 'no_text' } : { text }
}

function momentOf(time: string, { columns, now }: RowGround): { at: number } | { reason: MessageReason } {
  if (time === '') return { reason: 'no_time' }
  const moment = readMoment(time, columns.dates)
  if ('problem' in moment) return { reason: moment.problem }
  const fault = faultyMoment(moment.at, now)
  return fault ? { reason: fault } : moment
}

/** What a cell lists, separated by blanks, commas or semicolons. */
const wordsOf = (cell: string): string[] => (cell === '' ? [] : cell.split(/[,;\s]+/).filter((word) => word !== ''))

/** Reads one row. Ids that were destroyed are named and never used: such a message is known by who said what when. */
export function rowMessage(record: ListRecord, ground: RowGround): RowRead {
  const { columns } = ground
  const cell = (field: MessageField): string => cellAt(record, columns, field)
  const { row } = record
  const refuse = (reason: MessageReason, value: string): RowRead => ({ reject: { row, reason, value: excerpt(value) } })

  const said = textOf(cell('text'), ground.tornByReturns)
  if ('reason' in said) return refuse(said.reason, cell('text') || cell('id'))
  const { text } = said
  const time = momentOf(cell('time'), ground)
  if ('reason' in time) return refuse(time.reason, cell('time') || text)
  const { at } = time
  const handle = cell('author')
    .replace(/^@/, '')
    .replace(/^(\d+)\.0+$/, '$1')
  if (handle === '') return refuse('no_writer', text)

  const notes: MessageNote[] = []
  const network = (cell('network') === '' ? null : ground.networkOf(cell('network'))) ?? ground.network
  const idOf = (field: MessageField, word: string, remark: 'id_destroyed' | 'link_destroyed'): string | null => {
    const read = readId(word, columns.rounded.has(columns.at[field] ?? -1))
    if (read === null) return null
    if ('id' in read) return `${network}:${read.id}`
    notes.push({ row, remark, value: read.destroyed })
    return null
  }
  const id = idOf('id', cell('id'), 'id_destroyed')
  const direction = cell('inbound').toLowerCase()
  const deleted = cell('deleted')
  const thread = idOf('thread', cell('thread'), 'link_destroyed')
  return {
    draft: {
      row,
      key: id ?? `${network}:=${digestOf(`${handle.toLowerCase()}\n${at}\n${text}`)}`,
      network,
      at,
      text,
      writer: { handle, name: cell('author_name') || null },
      ours: OURS.has(direction) ? true : THEIRS.has(direction) ? false : null,
      account: cell('account').replace(/^@/, '') || null,
      addressed: [...wordsOf(cell('to')).map((word) => word.replace(/^@/, '')), ...mentionsIn(text)],
      replyTo: idOf('reply_to', cell('reply_to'), 'link_destroyed'),
      answers: wordsOf(cell('answers')).flatMap((word) => idOf('answers', word, 'link_destroyed') ?? []),
      thread: thread === null ? null : `${thread}#thread`,
      hidden: HIDDEN.has(cell('private').toLowerCase()),
      deletedAt: deletedAt(deleted, at, columns),
      language: cell('language').slice(0, 8).toLowerCase() || null,
      team: cell('team') || null,
      attachments: attachmentsOf(wordsOf(cell('attachment')).map((reference) => ({ kind: null, reference }))),
    },
    notes,
  }
}

function deletedAt(text: string, at: number, columns: MessageColumns): number | null {
  if (text === '' || /^(false|0|no|нет)$/i.test(text)) return null
  const moment = readMoment(text, columns.dates)
  return 'at' in moment ? at : at
}
