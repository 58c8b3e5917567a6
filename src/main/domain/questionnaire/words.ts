import type { AskedFact } from '#shared/model/questionnaire.ts'
import type { Language } from '#shared/model/words.ts'

type Both = { readonly en: string; readonly ru: string }
type Asked = { readonly label: Both; readonly ask: Both }

/** What a fact is called and how its owner is asked for it. */
const FACTS: Readonly<Record<AskedFact, Asked>> = {
  owner: {
    label: { en: 'Owner', ru: 'Владелец' },
    ask: { en: 'Who answers for this account?', ru: 'Кто отвечает за этот аккаунт?' },
  },
  backup_owner: {
    label: { en: 'Backup owner', ru: 'Замещающий' },
    ask: { en: 'Who stands in for the owner?', ru: 'Кто замещает владельца?' },
  },
  brand: {
    label: { en: 'Brand', ru: 'Бренд' },
    ask: { en: 'Which brand does it speak for?', ru: 'От имени какого бренда он говорит?' },
  },
  market: {
    label: { en: 'Market', ru: 'Рынок' },
    ask: { en: 'Which market is it for?', ru: 'Для какого рынка он ведётся?' },
  },
  team: {
    label: { en: 'Team', ru: 'Команда' },
    ask: { en: 'Which team runs it?', ru: 'Какая команда его ведёт?' },
  },
  language: {
    label: { en: 'Language', ru: 'Язык' },
    ask: { en: 'In which language does it post?', ru: 'На каком языке он публикует?' },
  },
  display_name: {
    label: { en: 'Display name', ru: 'Отображаемое имя' },
    ask: { en: 'What name stands at the top of the profile?', ru: 'Какое имя стоит вверху профиля?' },
  },
  website: {
    label: { en: 'Link in the profile', ru: 'Ссылка в профиле' },
    ask: {
      en: 'Where does the profile link to? “none” if nowhere.',
      ru: 'Куда ведёт ссылка в профиле? «нет», если её нет.',
    },
  },
  verified: {
    label: { en: 'Verified by the network', ru: 'Подтверждён сетью' },
    ask: { en: 'Does it carry the network’s verification mark?', ru: 'Есть ли у него отметка о подтверждении?' },
  },
  opened_on: {
    label: { en: 'Opened on', ru: 'Открыт' },
    ask: { en: 'On which day was it opened?', ru: 'В какой день он открыт?' },
  },
  reviewed_on: {
    label: { en: 'Last review', ru: 'Последний пересмотр' },
    ask: {
      en: 'When did somebody last decide that it is still needed?',
      ru: 'Когда в последний раз решали, что он ещё нужен?',
    },
  },
  access: {
    label: { en: 'Your way in', ru: 'Ваш доступ' },
    ask: { en: 'How do you sign in yourself?', ru: 'Как входите вы сами?' },
  },
  two_factor: {
    label: { en: 'Two-factor sign-in', ru: 'Двухфакторный вход' },
    ask: {
      en: 'Is a second factor on wherever it is not known?',
      ru: 'Включён ли второй фактор там, где это неизвестно?',
    },
  },
  proven_on: {
    label: { en: 'Access last worked', ru: 'Доступ проверен' },
    ask: { en: 'On which day did signing in last work?', ru: 'В какой день вход в последний раз сработал?' },
  },
  who: { label: { en: 'Who', ru: 'Кто' }, ask: { en: 'Whom does it speak to?', ru: 'К кому он обращается?' } },
  what: { label: { en: 'What', ru: 'Что' }, ask: { en: 'What do they get here?', ru: 'Что люди здесь получают?' } },
  when: {
    label: { en: 'When', ru: 'Когда' },
    ask: { en: 'How often, and at what hours?', ru: 'Как часто и в какие часы?' },
  },
  where: {
    label: { en: 'Where', ru: 'Где' },
    ask: { en: 'In which market and language?', ru: 'На каком рынке и языке?' },
  },
  why: {
    label: { en: 'Why', ru: 'Зачем' },
    ask: { en: 'Which objective does it serve?', ru: 'Какой задаче бизнеса он служит?' },
  },
  how: {
    label: { en: 'How', ru: 'Как' },
    ask: { en: 'In what tone, and how are people answered?', ru: 'Каким тоном и как отвечают людям?' },
  },
  extent: {
    label: { en: 'Extent', ru: 'Охват' },
    ask: {
      en: 'How far does it go, and what shows that it works?',
      ru: 'Как далеко он идёт и по чему видно, что это работает?',
    },
  },
  stages: {
    label: { en: 'Journey stages', ru: 'Этапы пути' },
    ask: { en: 'Before, during or after the purchase?', ru: 'До, во время или после покупки?' },
  },
  goal: {
    label: { en: 'Goal', ru: 'Цель' },
    ask: { en: 'Which business goal is it tied to?', ru: 'С какой целью бизнеса он связан?' },
  },
}

export const labelOf = (fact: AskedFact, language: Language): string => FACTS[fact].label[language]
export const askOf = (fact: AskedFact, language: Language): string => FACTS[fact].ask[language]

/** Everything else a questionnaire says. */
const SAID = {
  en: {
    title: 'Questions about your accounts',
    for: (name: string) => `For ${name}`,
    forTeam: (name: string) => `For the team ${name}: accounts nobody owns`,
    forBrand: (name: string) => `For the brand ${name}: accounts nobody owns`,
    forNone: 'Accounts that nobody owns',
    from: (workspace: string, day: string) => `${workspace}, ${day}`,
    lead: (accounts: string, questions: string) =>
      `${accounts}, ${questions}. Only what is not known is asked. Leave open what you do not know: nothing is taken for it.`,
    accounts: { one: 'account', few: 'accounts', many: 'accounts', other: 'accounts' },
    questions: { one: 'question', few: 'questions', many: 'questions', other: 'questions' },
    sheetHow:
      'Answer in the yellow cells. Many have a list: choose from it. Grey cells are known already. Save the file under its name and send it back.',
    pageHow: 'Choose or write. Nothing is sent anywhere: press “Save answers” and send back the file it makes.',
    noSecrets: 'No passwords, codes or keys.',
    account: 'Account',
    address: 'Address',
    sheet: 'Questions',
    chooseHint: 'Choose from the list',
    dayHint: 'A day, such as 2026-06-15',
    siteHint: 'An address, or “none”',
    badChoice: 'Please choose from the list, or leave the cell empty.',
    badDay: 'Please write a day such as 2026-06-15, not after today.',
    yes: 'Yes',
    no: 'No',
    none: 'none',
    open: 'not answered',
    save: 'Save answers',
    saved: 'Saved. Send back the file',
    keep: 'Save the page with answers',
    progress: 'answered',
    draft: 'Answers are kept in this browser until you save them.',
    noScript: 'This page needs JavaScript to save the answers. Nothing is sent anywhere.',
    dateFormat: 'yyyy-mm-dd',
  },
  ru: {
    title: 'Вопросы о ваших аккаунтах',
    for: (name: string) => `Для: ${name}`,
    forTeam: (name: string) => `Для команды «${name}»: аккаунты без владельца`,
    forBrand: (name: string) => `Для бренда ${name}: аккаунты без владельца`,
    forNone: 'Аккаунты, у которых нет владельца',
    from: (workspace: string, day: string) => `${workspace}, ${day}`,
    lead: (accounts: string, questions: string) =>
      `${accounts}, ${questions}. Спрашивается только то, что неизвестно. Чего не знаете, оставьте пустым: за ответ это не принимается.`,
    accounts: { one: 'аккаунт', few: 'аккаунта', many: 'аккаунтов', other: 'аккаунта' },
    questions: { one: 'вопрос', few: 'вопроса', many: 'вопросов', other: 'вопроса' },
    sheetHow:
      'Отвечайте в жёлтых ячейках. У многих есть список: выберите из него. Серое уже известно. Сохраните файл под тем же именем и пришлите обратно.',
    pageHow:
      'Выберите или напишите. Ничего никуда не отправляется: нажмите «Сохранить ответы» и пришлите файл, который получится.',
    noSecrets: 'Никаких паролей, кодов и ключей.',
    account: 'Аккаунт',
    address: 'Адрес',
    sheet: 'Вопросы',
    chooseHint: 'Выберите из списка',
    dayHint: 'День, например 15.06.2026',
    siteHint: 'Адрес или «нет»',
    badChoice: 'Выберите из списка или оставьте ячейку пустой.',
    badDay: 'Укажите день, например 15.06.2026, не позже сегодняшнего.',
    yes: 'Да',
    no: 'Нет',
    none: 'нет',
    open: 'нет ответа',
    save: 'Сохранить ответы',
    saved: 'Сохранено. Пришлите обратно файл',
    keep: 'Сохранить страницу с ответами',
    progress: 'отвечено',
    draft: 'До сохранения ответы хранятся в этом браузере.',
    noScript: 'Чтобы сохранить ответы, странице нужен JavaScript. Ничего никуда не отправляется.',
    dateFormat: 'dd.mm.yyyy',
  },
} as const

export type QuestionnaireWords = (typeof SAID)[Language]
export const wordsIn = (language: Language): QuestionnaireWords => SAID[language]

/** `12 accounts`, `12 аккаунтов`. */
export function counted(what: 'accounts' | 'questions', amount: number, language: Language): string {
  const form = new Intl.PluralRules(language).select(amount)
  const forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { other: string } = SAID[language][what]
  return `${new Intl.NumberFormat(language).format(amount)} ${forms[form] ?? forms.other}`
}
