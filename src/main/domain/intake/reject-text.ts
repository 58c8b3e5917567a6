import { type ProblemCode, problemText } from '#main/domain/identity/problem.ts'
import type { Language } from '#shared/model/words.ts'
import { RETURNED_TEXTS, type ReturnedReason } from '#main/domain/plan/returned.ts'
import { ANSWER_TEXTS, type AnswerReason } from '#main/domain/questionnaire/reasons.ts'
import type { CellProblem, IdentityReason } from './draft.ts'
import type { ReaderReason } from '#shared/model/list.ts'

type Reason = ReaderReason | IdentityReason | CellProblem | AnswerReason | ReturnedReason

const TEXTS: Readonly<Record<Reason, { readonly en: string; readonly ru: string }>> = {
  ...ANSWER_TEXTS,
  ...RETURNED_TEXTS,
  too_few_cells: {
    en: 'The row is torn: {found} cells instead of {expected}.',
    ru: 'Строка разорвана: ячеек {found} вместо {expected}.',
  },
  too_many_cells: {
    en: 'The row has {found} cells instead of {expected}.',
    ru: 'В строке ячеек {found} вместо {expected}.',
  },
  unterminated_quote: { en: 'A quotation mark is opened and never closed.', ru: 'Кавычка открыта и не закрыта.' },
  stray_quote: { en: 'A quotation mark stands where none can be.', ru: 'Кавычка стоит там, где её быть не может.' },
  bad_characters: { en: 'The row holds characters that are damaged.', ru: 'В строке есть повреждённые символы.' },
  cell_too_long: { en: 'A cell is far too long.', ru: 'Одна из ячеек слишком длинна.' },
  total_row: { en: 'A line of totals, not an account.', ru: 'Строка итогов, а не аккаунт.' },
  repeated_header: { en: 'The column names once more, not an account.', ru: 'Повтор названий столбцов, а не аккаунт.' },
  comment_line: { en: 'A comment, not an account.', ru: 'Комментарий, а не аккаунт.' },
  not_a_record: { en: 'The entry has no named values.', ru: 'В записи нет именованных значений.' },
  bad_json_line: { en: 'The line is no valid JSON.', ru: 'Строка не является правильным JSON.' },
  no_identity: { en: 'No address and no handle.', ru: 'Нет ни адреса, ни имени аккаунта.' },
  not_an_account: { en: 'No account can be read from it.', ru: 'Аккаунт по нему не определить.' },
  unknown_network: { en: 'The network is not known.', ru: 'Такая сеть неизвестна.' },
  network_missing: { en: 'A handle without its network.', ru: 'Имя аккаунта без указания сети.' },
  id_without_handle: {
    en: 'Only the network’s own id, without a handle.',
    ru: 'Только внутренний идентификатор сети, без имени аккаунта.',
  },
  not_a_number: { en: 'Not a number.', ru: 'Не число.' },
  not_whole: { en: 'Not a whole number.', ru: 'Число не целое.' },
  negative_number: { en: 'A negative number.', ru: 'Число отрицательное.' },
  ambiguous_number: {
    en: 'The column uses comma and point in both ways, so the number can be read twice.',
    ru: 'В столбце запятая и точка стоят и так и так, число читается двояко.',
  },
  rounded_by_spreadsheet: { en: 'A spreadsheet has rounded the number.', ru: 'Число округлено электронной таблицей.' },
  number_too_large: { en: 'The number is too large.', ru: 'Число слишком велико.' },
  not_a_date: { en: 'Not a date.', ru: 'Не дата.' },
  ambiguous_date: { en: 'Day and month cannot be told apart.', ru: 'Не отличить день от месяца.' },
  not_an_email: { en: 'Not an e-mail address.', ru: 'Не адрес электронной почты.' },
  not_a_hash: {
    en: 'Not the hash of a picture: at least 16 hexadecimal digits.',
    ru: 'Не хеш картинки: нужно не меньше 16 шестнадцатеричных цифр.',
  },
  not_yes_no: { en: 'Neither yes nor no.', ru: 'Ни «да», ни «нет».' },
  unknown_status: { en: 'An unknown status.', ru: 'Неизвестный статус.' },
  text_too_long: { en: 'The text is too long for this field.', ru: 'Текст слишком длинный для этого поля.' },
  network_differs: {
    en: 'The address belongs to another network; the address counts.',
    ru: 'Адрес относится к другой сети, верным считается адрес.',
  },
  handle_differs: {
    en: 'The address names another account; the address counts.',
    ru: 'Адрес указывает на другой аккаунт, верным считается адрес.',
  },
  several_accounts: {
    en: 'One figure for several accounts; it is given to none of them.',
    ru: 'Одна цифра на несколько аккаунтов, она не отнесена ни к одному.',
  },
}

/** Why a row was refused or a cell not read, in one short sentence. `problem` is the resolver's code behind it. */
export function rejectText(
  reject: {
    readonly reason: Reason
    readonly problem?: ProblemCode | undefined
    readonly figures?: Readonly<Record<string, number>> | undefined
  },
  language: Language,
): string {
  if (reject.reason === 'not_an_account' && reject.problem !== undefined) return problemText(reject.problem, language)
  return TEXTS[reject.reason][language].replace(/\{(\w+)\}/g, (_match, name: string) =>
    (reject.figures?.[name] ?? 0).toLocaleString(language),
  )
}
