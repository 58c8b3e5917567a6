/** The words of the voting page. It stands alone: it shares nothing with the window, so that nothing else can be served. */
const en = {
  joinTitle: 'Join the room',
  joinText: 'The code is on the wall. Nothing is installed, and nothing leaves this room.',
  code: 'Code',
  name: 'Your name',
  side: 'You speak for',
  join: 'Join',
  nobody: 'Nobody in particular',
  marketing: 'Marketing',
  support: 'Support',
  sales: 'Sales',
  pr: 'PR',
  hr: 'HR',
  product: 'Product',
  legal: 'Legal',
  other: 'Other',
  keep: 'Keep',
  keepHint: 'as it is',
  refocus: 'Refocus',
  refocusHint: 'new purpose',
  merge: 'Merge',
  mergeHint: 'into another account',
  transfer: 'Transfer',
  transferHint: 'to another team',
  archive: 'Archive',
  archiveHint: 'leave readable, stop posting',
  close: 'Close',
  closeHint: 'remove from the network',
  why: 'Why? (optional)',
  sure: 'How sure are you?',
  vote: 'Vote',
  change: 'Change my vote',
  voted: 'Your vote is in',
  hidden: 'Hidden until the facilitator reveals. One vote per person.',
  of: '{at} of {all}',
  followers: '{n} followers',
  lastPost: 'last post {age} ago',
  months: '{n} mo',
  days: '{n} d',
  years: '{n} yrs',
  help: '{without} of {asked} people who asked for help got none',
  waiting: 'The room waits for the next account.',
  paused: 'The room takes a break. Your seat is kept.',
  finished: 'The session has ended. Thank you.',
  revealed: 'Votes are shown: talk to each other.',
  votes_one: '{n} vote',
  votes_other: '{n} votes',
  votes_few: '{n} votes',
  votes_many: '{n} votes',
  lost: 'Looking for the room …',
  wrong: 'This is not the code on the wall.',
  tooMany: 'Too many tries. Wait a minute.',
  locked: 'The facilitator lets nobody new in.',
  removed: 'Your seat was taken out of the room. Ask the facilitator.',
  card_moved_on: 'The room has moved on to another account.',
  votes_shown: 'The votes are already shown.',
  session_rests: 'The room takes a break.',
  session_finished: 'The session has ended.',
  seat_removed: 'Your seat was taken out of the room.',
  failed: 'That did not arrive. Try again.',
  language: 'Язык: русский',
}
type Word = keyof typeof en

const ru: Record<Word, string> = {
  joinTitle: 'Войти в комнату',
  joinText: 'Код написан на экране. Ничего не устанавливается, и ничего не покидает эту комнату.',
  code: 'Код',
  name: 'Ваше имя',
  side: 'Вы говорите за',
  join: 'Войти',
  nobody: 'Ни за кого отдельно',
  marketing: 'Маркетинг',
  support: 'Поддержка',
  sales: 'Продажи',
  pr: 'PR',
  hr: 'Кадры',
  product: 'Продукт',
  legal: 'Юристы',
  other: 'Другое',
  keep: 'Оставить',
  keepHint: 'как есть',
  refocus: 'Фокус',
  refocusHint: 'новая цель',
  merge: 'Слить',
  mergeHint: 'с другим аккаунтом',
  transfer: 'Передать',
  transferHint: 'другой команде',
  archive: 'Архив',
  archiveHint: 'оставить для чтения, не писать',
  close: 'Закрыть',
  closeHint: 'удалить из сети',
  why: 'Почему? (необязательно)',
  sure: 'Насколько вы уверены?',
  vote: 'Голосовать',
  change: 'Изменить голос',
  voted: 'Ваш голос учтён',
  hidden: 'Скрыто, пока ведущий не покажет голоса. Один голос на человека.',
  of: '{at} из {all}',
  followers: 'подписчики: {n}',
  lastPost: 'последний пост {age} назад',
  months: '{n} мес.',
  days: '{n} дн.',
  years: '{n} г.',
  help: 'без помощи остались {without} из {asked} обратившихся',
  waiting: 'Комната ждёт следующий аккаунт.',
  paused: 'Перерыв. Ваше место сохранено.',
  finished: 'Сессия закончена. Спасибо.',
  revealed: 'Голоса показаны: обсудите их.',
  votes_one: '{n} голос',
  votes_few: '{n} голоса',
  votes_many: '{n} голосов',
  votes_other: '{n} голоса',
  lost: 'Ищем комнату …',
  wrong: 'Это не тот код, что на экране.',
  tooMany: 'Слишком много попыток. Подождите минуту.',
  locked: 'Ведущий больше никого не впускает.',
  removed: 'Ваше место убрали из комнаты. Спросите ведущего.',
  card_moved_on: 'Комната уже перешла к другому аккаунту.',
  votes_shown: 'Голоса уже показаны.',
  session_rests: 'В комнате перерыв.',
  session_finished: 'Сессия закончена.',
  seat_removed: 'Ваше место убрали из комнаты.',
  failed: 'Не дошло. Попробуйте ещё раз.',
  language: 'Language: English',
}

export type Language = 'en' | 'ru'
const words: Record<Language, Record<Word, string>> = { en, ru }

let language: Language = navigator.language.startsWith('ru') ? 'ru' : 'en'
export const spoken = (): Language => language
export function speak(next: Language): void {
  language = next
  document.documentElement.lang = next
}

/** A text of the page, its places filled. */
export function say(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
  return words[language][word].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** Whether a refusal of the server has words of its own. */
export const isWord = (text: string): text is Word => Object.hasOwn(en, text)

export function sayVotes(count: number): string {
  const form = new Intl.PluralRules(language).select(count)
  const word = `votes_${form}`
  return say(isWord(word) ? word : 'votes_other', { n: count })
}

export const number = (value: number): string =>
  new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(value)
