import type { Language } from '#shared/model/words.ts'
import type { Words } from '../networks/network.ts'

/**
 * What is to be said about a value. `refusal`: no account came out of it. `warning`: an account came out, and somebody
 * should look at it.
 */
const problems = {
  empty: { is: 'refusal', en: 'There is no value.', ru: 'Значение отсутствует.' },
  too_long: { is: 'refusal', en: 'The value is too long for an address.', ru: 'Значение слишком длинное для адреса.' },
  several_values: {
    is: 'refusal',
    en: 'The cell holds several addresses; each needs its own row.',
    ru: 'В ячейке несколько адресов, каждому нужна своя строка.',
  },
  display_name: {
    is: 'refusal',
    en: 'This is a display name, not an address or a handle.',
    ru: 'Это отображаемое имя, а не адрес и не имя аккаунта.',
  },
  email_address: { is: 'refusal', en: 'This is an e-mail address.', ru: 'Это адрес электронной почты.' },
  network_unknown: {
    is: 'refusal',
    en: 'A handle without a network: the column does not tell which one.',
    ru: 'Имя без сети: из названия столбца не ясно, какая сеть имеется в виду.',
  },
  unsupported_scheme: { is: 'refusal', en: 'Only web addresses can be read.', ru: 'Распознаются только веб-адреса.' },
  invalid_host: { is: 'refusal', en: 'The address has no valid host.', ru: 'В адресе нет допустимого имени сайта.' },
  unknown_host: {
    is: 'refusal',
    en: 'The site is not one of the known networks.',
    ru: 'Сайт не относится к известным сетям.',
  },
  misspelt_host: { is: 'refusal', en: "The site's name looks misspelt.", ru: 'Похоже, в имени сайта опечатка.' },
  lookalike_host: {
    is: 'refusal',
    en: "The site only carries a network's name; it belongs to somebody else.",
    ru: 'В имени сайта лишь упомянута сеть, сам сайт ей не принадлежит.',
  },
  redirector: {
    is: 'refusal',
    en: 'A short link: where it leads cannot be told from its text.',
    ru: 'Короткая ссылка: по её тексту не понять, куда она ведёт.',
  },
  archived_copy: {
    is: 'refusal',
    en: 'A copy in a web archive, not the account itself.',
    ru: 'Копия в веб-архиве, а не сам аккаунт.',
  },
  app_store: { is: 'refusal', en: 'A page in an app store.', ru: 'Страница в магазине приложений.' },
  no_account: {
    is: 'refusal',
    en: 'The address names the network, but no account on it.',
    ru: 'Адрес указывает на сеть, но не на аккаунт в ней.',
  },
  post: {
    is: 'refusal',
    en: 'A single post, video or event, not an account.',
    ru: 'Отдельная публикация, видео или событие, а не аккаунт.',
  },
  share_link: {
    is: 'refusal',
    en: 'A share or follow dialog, not an account.',
    ru: 'Окно «поделиться» или «подписаться», а не аккаунт.',
  },
  reserved_page: {
    is: 'refusal',
    en: 'A page the network keeps for itself: search, login, settings.',
    ru: 'Служебная страница сети: поиск, вход, настройки.',
  },
  opaque_link: {
    is: 'refusal',
    en: 'A link of the network that does not tell the account.',
    ru: 'Ссылка сети, по которой не узнать аккаунт.',
  },
  invalid_handle: {
    is: 'refusal',
    en: 'The network does not allow such a name.',
    ru: 'Такое имя в этой сети невозможно.',
  },
  invalid_id: { is: 'refusal', en: 'The id is damaged or incomplete.', ru: 'Идентификатор повреждён или неполон.' },
  id_not_handle: {
    is: 'refusal',
    en: 'A number given by the network; the handle is needed.',
    ru: 'Это числовой идентификатор сети, нужно имя аккаунта.',
  },
  kind_unknown: {
    is: 'refusal',
    en: 'The network has several kinds of names and the value does not tell which.',
    ru: 'В сети несколько видов имён, по значению не понять, какой здесь.',
  },
  server_missing: {
    is: 'refusal',
    en: 'The server is missing: the handle has the form @name@server.',
    ru: 'Не указан сервер: имя имеет вид @имя@сервер.',
  },
  repaired: { is: 'warning', en: 'The address was repaired before it was read.', ru: 'Перед чтением адрес исправлен.' },
  unusual_subdomain: {
    is: 'warning',
    en: 'An unusual host of the network, probably a slip.',
    ru: 'Необычный адрес сети, вероятно опечатка.',
  },
  unusual_handle: {
    is: 'warning',
    en: 'The name has a form the network hardly uses.',
    ru: 'Имя такого вида в этой сети почти не встречается.',
  },
  short_link: {
    is: 'warning',
    en: 'A short link of the network; the name in it may be a code.',
    ru: 'Короткая ссылка сети: имя в ней может оказаться кодом.',
  },
  user_info: {
    is: 'warning',
    en: 'The address carries a name in front of "@".',
    ru: 'Перед знаком «@» в адресе стоит имя.',
  },
  numeric_handle: {
    is: 'warning',
    en: 'Digits only: this may be an id and not a handle.',
    ru: 'Одни цифры: возможно, это идентификатор, а не имя.',
  },
  kind_assumed: {
    is: 'warning',
    en: 'The value does not tell the kind of account; the usual one was assumed.',
    ru: 'Вид аккаунта не указан, принят обычный.',
  },
  network_assumed: {
    is: 'warning',
    en: 'The network was inferred from the form of the address.',
    ru: 'Сеть определена по виду адреса.',
  },
  hint_mismatch: {
    is: 'warning',
    en: 'The address belongs to another network than the column says.',
    ru: 'Адрес относится не к той сети, что указана в столбце.',
  },
  unwrapped: {
    is: 'warning',
    en: 'Taken from a redirecting link that carries the target.',
    ru: 'Взято из ссылки-перенаправления, в которой указана цель.',
  },
  embedded: { is: 'warning', en: 'The address stood inside other text.', ru: 'Адрес стоял внутри другого текста.' },
} as const satisfies Record<string, Words & { is: 'refusal' | 'warning' }>

/** Stable code of a problem; closed: a new code needs its text in both languages. */
export type ProblemCode = keyof typeof problems

export const problemCodes = Object.keys(problems) as readonly ProblemCode[]

/** The problem in words. */
export function problemText(code: ProblemCode, lang: Language): string {
  return problems[code][lang]
}

/** Whether the code means that no account came out of the value. */
export function isRefusal(code: ProblemCode): boolean {
  return problems[code].is === 'refusal'
}
