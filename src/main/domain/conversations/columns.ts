import { cellText, type ListRecord } from '#shared/model/list.ts'
import { MESSAGE_FIELDS, type MessageField } from '#shared/model/message-fields.ts'
import { type DateSigns, looksLikeDate, noDateSigns, observeDate } from '#main/domain/intake/dates.ts'
import { isRoundedColumn } from './ids.ts'

const isMessageField = (word: string): word is MessageField => (MESSAGE_FIELDS as readonly string[]).includes(word)

const NAMES: Readonly<Record<Exclude<MessageField, 'ignore'>, string>> = {
  id: 'tweet_id|id|id_str|message_id|status_id|comment_id|post_id|msg_id|uuid|номер сообщения|ид сообщения',
  reply_to:
    'in_response_to_tweet_id|in_reply_to_status_id|in_reply_to_status_id_str|in_reply_to_id|in_reply_to|reply_to|reply_to_id|parent_id|parent|responds_to|ответ на',
  answers: 'response_tweet_id|response_ids|replies|reply_ids|answer_ids|ответы',
  thread:
    'conversation_id|thread_id|ticket_id|thread|conversation|ticket|case_id|case_number|диалог|обращение|номер обращения',
  author:
    'author_id|author|from|sender|user|username|user_name|screen_name|handle|from_user|author_handle|author_username|sender_username|автор|отправитель|пользователь',
  author_name: 'author_name|sender_name|display_name|name|from_name|user_display_name|имя|имя автора|имя отправителя',
  to: 'to|recipient|to_user|in_reply_to_screen_name|addressee|кому|получатель',
  inbound: 'inbound|direction|is_inbound|incoming|message_direction|sender_type|author_type|направление|входящее',
  account:
    'account|profile|page|channel|inbox|brand_account|our_account|company_account|аккаунт|профиль|страница|канал',
  network: 'network|platform|social_network|source_network|сеть|площадка|соцсеть',
  time: 'created_at|created|date|time|timestamp|sent_at|sent|published|published_at|datetime|message_date|created_time|дата|время|дата и время|отправлено',
  text: 'text|message|body|content|full_text|comment|message_text|tweet|message_body|текст|сообщение|текст сообщения',
  private: 'private|is_private|visibility|privacy|закрытое|личное|видимость',
  deleted: 'deleted|is_deleted|deleted_at|removed|удалено',
  language: 'lang|language|язык',
  team: 'team|group|department|assigned_team|queue|команда|отдел|группа',
  attachment: 'attachment|attachments|media|media_url|attachment_url|url_media|вложение|вложения',
}
const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.split('|').map((name) => [name, field as MessageField])),
)
const plain = (name: string): string =>
  name
    .trim()
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[\s.-]+/g, '_')

/** The field a column name stands for by itself; null for a name that says nothing. */
export const fieldOfName = (name: string): MessageField | null =>
  BY_NAME.get(plain(name)) ?? BY_NAME.get(plain(name).replaceAll('_', ' ')) ?? null

export type MessageColumn = {
  readonly index: number
  readonly column: string
  readonly field: MessageField
  readonly reason: 'name' | 'chosen' | 'unknown' | 'second'
  readonly filled: number
  readonly sample: string
  /** Numbers that a spreadsheet rounded. */
  readonly rounded: boolean
}
export type MessageColumns = {
  readonly columns: readonly MessageColumn[]
  readonly at: Readonly<Partial<Record<MessageField, number>>>
  readonly rounded: ReadonlySet<number>
  readonly dates: DateSigns
}

/** What the columns of a table hold, by their names, by what stands in them and by what a person chose. */
export function messageColumns(
  names: readonly string[],
  sample: readonly ListRecord[],
  chosen: Readonly<Record<string, string>>,
): MessageColumns {
  const taken = new Set<MessageField>()
  const fields = names
    .map((name) => chosen[name])
    .map((word) => (word !== undefined && isMessageField(word) ? word : null))
  for (const field of fields) if (field !== null && field !== 'ignore') taken.add(field)
  const at: Partial<Record<MessageField, number>> = {}
  const rounded = new Set<number>()
  const dates = noDateSigns()
  const columns = names.map((column, index): MessageColumn => {
    const values = sample.map(({ values }) => cellText(values[index])).filter((text) => text !== '')
    let field: MessageField | null = fields[index] ?? null
    let reason: MessageColumn['reason'] = 'chosen'
    if (field === null) {
      const named = fieldOfName(column)
      reason = named === null ? 'unknown' : taken.has(named) ? 'second' : 'name'
      field = named === null || taken.has(named) || !fits(named, values) ? 'ignore' : named
      taken.add(field)
    }
    if (field !== 'ignore') at[field] = index
    const isRounded = ['id', 'reply_to', 'answers', 'thread'].includes(field) && isRoundedColumn(values)
    if (isRounded) rounded.add(index)
    if (field === 'time') for (const value of values) observeDate(dates, value)
    return {
      index,
      column,
      field,
      reason,
      filled: values.length,
      sample: (values[0] ?? '').slice(0, 120),
      rounded: isRounded,
    }
  })
  return { columns, at, rounded, dates }
}

/** A name may promise what the cells do not hold. */
function fits(field: MessageField, values: readonly string[]): boolean {
  if (field !== 'time' || values.length === 0) return true
  return values.some((value) => looksLikeDate(value) || /^\d{10}(\d{3})?(\.\d+)?$/.test(value))
}

/** How sure it is that a table holds messages and no accounts. */
export function holdsMessages({ at }: MessageColumns): 'yes' | 'maybe' | 'no' {
  if (at.text === undefined || at.time === undefined || at.author === undefined) return 'no'
  const linked =
    at.reply_to !== undefined || at.thread !== undefined || at.inbound !== undefined || at.answers !== undefined
  return linked ? 'yes' : 'maybe'
}

/** What must be there before a table can be taken in as messages. */
export const missingFields = ({ at }: MessageColumns): ('text' | 'time' | 'author')[] =>
  (['text', 'time', 'author'] as const).filter((field) => at[field] === undefined)

export const cellAt = (record: ListRecord, columns: MessageColumns, field: MessageField): string => {
  const index = columns.at[field]
  return index === undefined ? '' : cellText(record.values[index])
}
