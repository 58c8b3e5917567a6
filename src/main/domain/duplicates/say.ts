import type { Language } from '#shared/model/words.ts'
import type { Evidence, EvidenceCode } from './record.ts'

type Values = Evidence['values']
type Sentence = (values: Values, number: (value: number) => string) => string

const quoted = { en: (text: unknown) => `“${String(text)}”`, ru: (text: unknown) => `«${String(text)}»` }

const plural = (language: Language) => {
  const rules = new Intl.PluralRules(language)
  return (count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>>): string =>
    forms[rules.select(count)] ?? forms.other ?? ''
}
const daysEn = plural('en')
const daysRu = plural('ru')
const inEn = (days: unknown): string => daysEn(Number(days), { one: 'day', other: 'days' })
const inRu = (days: unknown): string => daysRu(Number(days), { one: 'день', few: 'дня', many: 'дней', other: 'дня' })

const EN: Record<EvidenceCode, Sentence> = {
  'same-everything': (v) =>
    `The same name (${quoted.en(v['name'])}), brand (${v['brand']}), market (${v['market']}), language (${v['language']}) and team`,
  'same-id': (v) => `Both are recorded with the id ${v['id']} on ${v['network']}: one account, renamed`,
  'same-list-id': (v) => `The lists give both the number ${v['id']}, in different rows: one entry, another address`,
  'near-name': (v) =>
    `Both are called ${quoted.en(v['name'])} on ${v['network']}, but for words like “official” or “new”`,
  'same-name': (v) => `Both are called ${quoted.en(v['name'])} on ${v['network']}`,
  'only-these': (v) => `No other account on ${v['network']} bears this name`,
  'same-handle': (v) =>
    `${v['one']} and ${v['other']} are one handle but for case, accents, separators or the form of the address`,
  'same-row': (v) => `Row ${v['row']} of ${v['file']} names both`,
  'same-brand': (v) => `The same brand: ${v['brand']}`,
  'same-market': (v) => `The same market: ${v['market']}`,
  'same-team': () => 'The same team',
  'same-language': (v) => `The same language: ${v['language']}`,
  'same-owner': () => 'The same owner',
  'same-page': (v) => `Both lead to ${v['page']}`,
  'silent-successor': (v, n) =>
    `${v['old']} has been silent for ${n(Number(v['days']))} ${inEn(v['days'])}, ${v['live']} posted ${n(Number(v['liveDays']))} ${inEn(v['liveDays'])} ago`,
  'opened-later': (v) => `${v['handle']} was opened later, on ${v['day']}`,
  'different-ids': () => 'Against it: recorded with different ids',
  'both-verified': () => 'Against it: both carry the badge of the network',
  'different-brands': (v) => `Against it: filed under ${v['one']} and ${v['other']}`,
  'different-teams': () => 'Against it: different teams',
  'carries-brand': (v) => `Carries the name of ${v['brand']}`,
  'near-handle': (v) => `${v['handle']} is one letter away from ${v['like']}`,
  'near-brand': (v) => `${quoted.en(v['word'])} is one letter away from ${v['brand']}`,
  'looks-alike': (v) => `${v['handle']} reads like ${v['like']} with other letters or digits`,
  'nobody-inside': () => 'No owner, no way in, no badge, while other accounts of the company have somebody',
  'foreign-link': (v) => `Links to ${v['host']} instead of ${v['home']}`,
  'opened-lately': (v, n) => `Opened ${n(Number(v['days']))} ${inEn(v['days'])} ago`,
  bait: (v) => `Adds a word that asks for trust: ${quoted.en(v['word'])}`,
  'not-verified': () => 'Not verified by the network',
  'far-smaller': (v, n) => `${n(Number(v['audience']))} followers against ${n(Number(v['other']))} of ${v['handle']}`,
  languages: (v) => `In different languages: ${v['list']}`,
  markets: (v) => `In different markets: ${v['list']}`,
  'core-name': (v) => `The same name on ${v['network']} apart from place and language: ${quoted.en(v['name'])}`,
  person: (v) => `Bears the name of a person: ${v['person']}`,
  'personal-address': (v) => `${v['network']} gives addresses like ${v['handle']} to people only`,
  'one-handle': (v) => `One handle, ${v['handle']}, for different brands: ${v['list']}`,
}

const RU: Record<EvidenceCode, Sentence> = {
  'same-everything': (v) =>
    `Совпадают название (${quoted.ru(v['name'])}), бренд (${v['brand']}), рынок (${v['market']}), язык (${v['language']}) и команда`,
  'same-id': (v) => `У обоих записан номер ${v['id']} в ${v['network']} — один аккаунт, переименованный`,
  'same-list-id': (v) => `В списках у обоих номер ${v['id']}, в разных строках: одна запись, другой адрес`,
  'near-name': (v) =>
    `Оба называются ${quoted.ru(v['name'])} в ${v['network']}, если отбросить слова вроде «official» или «new»`,
  'same-name': (v) => `Оба называются ${quoted.ru(v['name'])}, сеть ${v['network']}`,
  'only-these': (v) => `Больше никто в ${v['network']} так не называется`,
  'same-handle': (v) =>
    `${v['one']} и ${v['other']} — одно имя, если не считать регистра, диакритики, разделителей и вида адреса`,
  'same-row': (v) => `Оба названы в строке ${v['row']} файла ${v['file']}`,
  'same-brand': (v) => `Один бренд: ${v['brand']}`,
  'same-market': (v) => `Один рынок: ${v['market']}`,
  'same-team': () => 'Одна команда',
  'same-language': (v) => `Один язык: ${v['language']}`,
  'same-owner': () => 'Один владелец',
  'same-page': (v) => `Оба ведут на ${v['page']}`,
  'silent-successor': (v, n) =>
    `${v['old']} молчит ${n(Number(v['days']))} ${inRu(v['days'])}, последняя публикация ${v['live']} — ${n(Number(v['liveDays']))} ${inRu(v['liveDays'])} назад`,
  'opened-later': (v) => `${v['handle']} открыт позже: ${v['day']}`,
  'different-ids': () => 'Против: записаны разные номера',
  'both-verified': () => 'Против: оба подтверждены сетью',
  'different-brands': (v) => `Против: записаны за ${v['one']} и ${v['other']}`,
  'different-teams': () => 'Против: разные команды',
  'carries-brand': (v) => `Носит имя бренда ${v['brand']}`,
  'near-handle': (v) => `${v['handle']} отличается от ${v['like']} одной буквой`,
  'near-brand': (v) => `${quoted.ru(v['word'])} отличается от ${v['brand']} одной буквой`,
  'looks-alike': (v) => `${v['handle']} читается как ${v['like']}, но буквы или цифры другие`,
  'nobody-inside': () => 'Ни владельца, ни доступов, ни отметки сети, хотя у других аккаунтов компании кто-то есть',
  'foreign-link': (v) => `Ссылка ведёт на ${v['host']}, а не на ${v['home']}`,
  'opened-lately': (v, n) => `Открыт ${n(Number(v['days']))} ${inRu(v['days'])} назад`,
  bait: (v) => `Добавлено слово, вызывающее доверие: ${quoted.ru(v['word'])}`,
  'not-verified': () => 'Не подтверждён сетью',
  'far-smaller': (v, n) => `Подписчиков ${n(Number(v['audience']))}, у ${v['handle']} — ${n(Number(v['other']))}`,
  languages: (v) => `На разных языках: ${v['list']}`,
  markets: (v) => `На разных рынках: ${v['list']}`,
  'core-name': (v) => `Одно имя в ${v['network']}, если не считать места и языка: ${quoted.ru(v['name'])}`,
  person: (v) => `Носит имя человека: ${v['person']}`,
  'personal-address': (v) => `Адреса вида ${v['handle']} сеть ${v['network']} даёт только людям`,
  'one-handle': (v) => `Один адрес ${v['handle']} у разных брендов: ${v['list']}`,
}

/** A piece of evidence as a sentence with its values; `of` names the accounts it is about, where it is not about the whole group. */
export function sayEvidence({ code, values }: Evidence, language: Language): string {
  const numbers = new Intl.NumberFormat(language)
  const sentence = (language === 'ru' ? RU : EN)[code](values, (value) => numbers.format(value))
  return values['of'] === undefined ? sentence : `${sentence} (${values['of']})`
}

/** Why a decision about an account no longer holds after a merge. */
export const mergedReason = (handle: string, language: Language): string =>
  language === 'ru' ? `Аккаунт слит с ${handle} в реестре` : `The account was merged with ${handle} in the inventory`
