import type { AnnouncementStep } from '#shared/model/carry-out.ts'
import { dayShifted } from '#shared/model/calendar-day.ts'
import type { Language } from '#shared/model/words.ts'
import { networkById } from '../../networks/index.ts'
import { type CarryFacts, LEAVING } from './facts.ts'
import { NOTICE_DAYS } from './runbook.ts'

/** When each text goes out, in days before the account goes. The bio changes with the first announcement. */
export const ANNOUNCED: Readonly<Record<AnnouncementStep, number>> = {
  month: NOTICE_DAYS,
  fortnight: 14,
  hours: 2,
  bio: NOTICE_DAYS,
}

type Facts = { readonly name: string; readonly day: string | null; readonly to: string | null; readonly brand: string }
type Texts = Record<AnnouncementStep, (facts: Facts) => string>

const ENGLISH: Texts = {
  month: ({ name, day, to, brand }) =>
    `${brand} will no longer post on ${name}${day ? ` from ${day}` : ' in a month'}. ${to ? `Please follow ${to}: everything you find here continues there.` : 'Questions that are still open will be answered before then.'}`,
  fortnight: ({ name, day, to }) =>
    `Two weeks to go: ${name} ends${day ? ` on ${day}` : ''}. ${to ? `We continue on ${to}.` : 'If you need help, write to us now.'}`,
  hours: ({ name, day, to }) =>
    `In 48 hours${day ? `, on ${day},` : ''} ${name} ends. ${to ? `You find us on ${to} from now on. Thank you for coming along.` : 'Thank you for having been here.'}`,
  bio: ({ day, to, brand }) =>
    to
      ? `${brand} continues on ${to}${day ? `. This account ends on ${day}` : ''}`
      : `${brand}. This account ends${day ? ` on ${day}` : ' soon'}`,
}

const RUSSIAN: Texts = {
  month: ({ name, day, to, brand }) =>
    `${brand} больше не будет вести ${name}${day ? ` с ${day}` : ' через месяц'}. ${to ? `Подпишитесь на ${to}: всё, что было здесь, продолжится там.` : 'До этого мы ответим на все открытые вопросы.'}`,
  fortnight: ({ name, day, to }) =>
    `Осталось две недели: ${name} завершает работу${day ? ` ${day}` : ''}. ${to ? `Мы продолжим на странице ${to}.` : 'Если нужна помощь, напишите нам сейчас.'}`,
  hours: ({ name, day, to }) =>
    `Через 48 часов${day ? `, ${day},` : ''} ${name} завершает работу. ${to ? `Дальше мы на странице ${to}. Спасибо, что вы с нами.` : 'Спасибо, что были с нами.'}`,
  bio: ({ day, to, brand }) =>
    to
      ? `${brand} теперь здесь: ${to}${day ? `. Этот аккаунт работает до ${day}` : ''}`
      : `${brand}. Этот аккаунт работает${day ? ` до ${day}` : ' последние недели'}`,
}

const TEXTS: Readonly<Record<Language, Texts>> = { en: ENGLISH, ru: RUSSIAN }
const dayFormat = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
const FORMATS: Readonly<Record<Language, Intl.DateTimeFormat>> = { en: dayFormat('en-GB'), ru: dayFormat('ru') }

/** Whether followers of the account have anything to be told: it goes, and its network still works. */
export const isAnnounced = (account: CarryFacts): boolean =>
  LEAVING.has(account.disposition) && networkById(account.network)?.status !== 'defunct'

/** The day a text goes out; null while the account has no day. */
export const announcedOn = (account: CarryFacts, step: AnnouncementStep): string | null =>
  account.wave?.dueOn ? dayShifted(account.wave.dueOn, -ANNOUNCED[step]) : null

/** The text an account's followers read, with its successor and its day. */
export function announcementOf(account: CarryFacts, step: AnnouncementStep, language: Language): string {
  const due = account.wave?.dueOn ?? null
  return TEXTS[language][step]({
    name: account.displayName ?? account.name,
    day: due === null ? null : FORMATS[language].format(Date.parse(`${due}T00:00:00Z`)).replace(/\s*г\.$/u, ' года'),
    to: account.into?.displayName ?? account.into?.name ?? null,
    brand: account.brand?.name ?? account.displayName ?? account.name,
  })
}
