import { noDateSigns } from '#main/domain/intake/dates.ts'
import { type Attachment, faultyMoment, LONGEST_MESSAGE, type MessageReason } from './draft.ts'
import { digestOf } from './key-hash.ts'
import { readMoment } from './moments.ts'
import { LONGEST_MARKUP, plainText } from './plain-text.ts'

/** The words of a message as they are read, or why there are none. Addresses of pictures stand for words that are missing. */
export function saidText(
  markup: string,
  attachments: readonly Attachment[],
): { readonly text: string; readonly digest: string } | { readonly reason: MessageReason } {
  if (markup.length > LONGEST_MARKUP) return { reason: 'text_too_long' }
  const text = plainText(markup) || attachments.map(({ reference }) => reference).join(' ')
  if (text === '') return { reason: 'no_text' }
  return text.length > LONGEST_MESSAGE ? { reason: 'text_too_long' } : { text, digest: digestOf(text) }
}

/** When something was said, in milliseconds since 1970, or what is wrong with the time. */
export function saidAt(
  time: string | null,
  now: number,
): { readonly at: number } | { readonly reason: MessageReason; readonly value: string | null } {
  if (time === null) return { reason: 'no_time', value: null }
  const moment = readMoment(time, noDateSigns())
  if ('problem' in moment) return { reason: moment.problem, value: time }
  const fault = faultyMoment(moment.at, now)
  return fault ? { reason: fault, value: time } : moment
}
