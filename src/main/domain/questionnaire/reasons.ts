/** Why an answer of a questionnaire is not taken. */
export type AnswerReason =
  | 'answer_unknown_account'
  | 'answer_unknown_question'
  | 'answer_not_asked'
  | 'answer_not_a_choice'
  | 'answer_changed'
  | 'answer_twice'
  | 'answer_is_owner'
  | 'answer_secret'
  | 'answer_no_access'
  | 'day_in_future'
  | 'not_an_address'

export const ANSWER_TEXTS: Readonly<Record<AnswerReason, { readonly en: string; readonly ru: string }>> = {
  answer_unknown_account: { en: 'The inventory has no such account.', ru: 'Такого аккаунта в реестре нет.' },
  answer_unknown_question: { en: 'This is no question Muster asks.', ru: 'Такого вопроса Muster не задаёт.' },
  answer_not_asked: {
    en: 'This was not asked of this account.',
    ru: 'Об этом аккаунте такого не спрашивали.',
  },
  answer_not_a_choice: {
    en: 'None of the values that can be chosen.',
    ru: 'Такого значения нет среди тех, что можно выбрать.',
  },
  answer_changed: {
    en: 'The inventory has learned another value meanwhile.',
    ru: 'В реестре за это время появилось другое значение.',
  },
  answer_twice: {
    en: 'The file answers this twice, and not alike.',
    ru: 'В файле на это два разных ответа.',
  },
  answer_is_owner: {
    en: 'The owner cannot stand in for themselves.',
    ru: 'Владелец не может замещать сам себя.',
  },
  answer_secret: {
    en: 'It looks like a password, a code or a key.',
    ru: 'Похоже на пароль, код или ключ.',
  },
  answer_no_access: {
    en: 'No way in is recorded that this could be said of.',
    ru: 'Нет записи о доступе, к которой это относится.',
  },
  day_in_future: { en: 'The day is still to come.', ru: 'Этот день ещё не наступил.' },
  not_an_address: { en: 'Not an address of a website.', ru: 'Не адрес сайта.' },
}
