import { rejectText } from '#main/domain/intake/reject-text.ts'
import type { Language } from '#shared/model/words.ts'
import type { MessageReason, MessageRemark } from './draft.ts'

type Both = { readonly en: string; readonly ru: string }
type Own =
  | 'no_text'
  | 'no_time'
  | 'future_time'
  | 'too_early'
  | 'no_writer'
  | 'text_too_long'
  | 'torn_text'
  | 'private_left_out'
  | 'internal_note'
  | 'shared_post'
  | 'not_a_message'
  | 'twice_different'

const REASONS: Readonly<Record<Own, Both>> = {
  no_text: { en: 'The message has no text.', ru: 'В сообщении нет текста.' },
  no_time: { en: 'The message has no time.', ru: 'У сообщения нет времени.' },
  future_time: { en: 'The time lies in the future.', ru: 'Время ещё не наступило.' },
  too_early: { en: 'The time lies before these networks existed.', ru: 'В это время таких сетей ещё не было.' },
  no_writer: { en: 'Nobody is named as the writer.', ru: 'Не указано, кто написал.' },
  text_too_long: { en: 'The text is too long for a message.', ru: 'Текст слишком длинный для сообщения.' },
  torn_text: {
    en: 'The row is torn: line ends without quotes stand in the middle of its text.',
    ru: 'Строка разорвана: внутри текста стоят концы строк без кавычек.',
  },
  private_left_out: {
    en: 'A private message: left out unless it is asked for.',
    ru: 'Личное сообщение: без запроса не берётся.',
  },
  internal_note: {
    en: 'A note among colleagues, said to nobody outside.',
    ru: 'Заметка для коллег: собеседнику её не писали.',
  },
  shared_post: { en: 'Somebody else’s post that was shared.', ru: 'Чужая запись, которой поделились.' },
  not_a_message: { en: 'No message.', ru: 'Это не сообщение.' },
  twice_different: {
    en: 'The id was met before with another text.',
    ru: 'Этот идентификатор уже был с другим текстом.',
  },
}
const REMARKS: Readonly<Record<MessageRemark, Both>> = {
  id_destroyed: {
    en: 'A spreadsheet destroyed the id. The message is known by writer, time and text instead.',
    ru: 'Идентификатор испорчен электронной таблицей. Сообщение узнаётся по автору, времени и тексту.',
  },
  link_destroyed: {
    en: 'A spreadsheet destroyed the link to another message; it was left out.',
    ru: 'Ссылка на другое сообщение испорчена электронной таблицей и пропущена.',
  },
  cycle: { en: 'The answers go in a circle; this link was cut.', ru: 'Ответы идут по кругу, эта связь разорвана.' },
  link_to_itself: {
    en: 'The message answers itself; the link was left out.',
    ru: 'Сообщение отвечает само себе, связь пропущена.',
  },
}
const isOwn = (reason: MessageReason): reason is Own => Object.hasOwn(REASONS, reason)

/** Why something became no message, in one short sentence. */
export function messageRejectText(
  reject: { readonly reason: MessageReason; readonly figures?: Readonly<Record<string, number>> | undefined },
  language: Language,
): string {
  const { reason, figures } = reject
  return isOwn(reason) ? REASONS[reason][language] : rejectText({ reason, figures }, language)
}

/** What was repaired on a message that was taken. */
export const messageNoteText = (remark: MessageRemark, language: Language): string => REMARKS[remark][language]
