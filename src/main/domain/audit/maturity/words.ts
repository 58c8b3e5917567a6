import type { MaturityStage, SignalId, Skill } from '#shared/model/maturity.ts'
import type { Language } from '#shared/model/words.ts'

type Words = Readonly<Record<Language, string>>
type Named = Readonly<Record<Language, { readonly name: string; readonly text: string }>>

/** What every piece of evidence says when it is there. */
export const signalWords: Readonly<Record<SignalId, Words>> = {
  inventory: { en: 'Accounts in the inventory', ru: 'Аккаунты в реестре' },
  asked: {
    en: 'Brands whose customers were ever asked what they expect',
    ru: 'Бренды, чьих клиентов спрашивали об ожиданиях',
  },
  asked_lately: {
    en: 'Brands whose customers were asked what they expect in the last 12 months',
    ru: 'Бренды, чьих клиентов спрашивали об ожиданиях за последние 12 месяцев',
  },
  brand_market: { en: 'Accounts with a brand and a market', ru: 'Аккаунты с брендом и рынком' },
  owner: { en: 'Accounts with an owner who is still here', ru: 'Аккаунты с владельцем, который ещё работает' },
  backup: { en: 'Accounts with a backup owner', ru: 'Аккаунты с заместителем владельца' },
  posting: { en: 'Accounts that posted in the last 30 days', ru: 'Аккаунты с публикациями за последние 30 дней' },
  silent_not: { en: 'Accounts that posted in the last 180 days', ru: 'Аккаунты с публикациями за последние 180 дней' },
  purpose: { en: 'Accounts that say what they are for', ru: 'Аккаунты с назначением' },
  stages: { en: 'Accounts that serve a journey stage', ru: 'Аккаунты, привязанные к этапу пути клиента' },
  reviewed: { en: 'Accounts reviewed in the last 12 months', ru: 'Аккаунты, пересмотренные за последние 12 месяцев' },
  access: { en: 'Accounts of which it is known who can get in', ru: 'Аккаунты, где известно, у кого доступ' },
  two_factor: {
    en: 'Accounts whose every login has a second factor',
    ru: 'Аккаунты, где у каждого входа есть второй фактор',
  },
  goal: { en: 'Accounts tied to a goal', ru: 'Аккаунты, привязанные к цели' },
  goals_measured: { en: 'Goals with a metric and a target', ru: 'Цели с показателем и целевым значением' },
  mirrored: { en: 'Accounts whose conversations are in the mirror', ru: 'Аккаунты, чьи диалоги есть в зеркале' },
  answered: {
    en: 'Requests for help of the last 90 days that got an answer',
    ru: 'Просьбы о помощи за 90 дней, на которые ответили',
  },
  reached: {
    en: 'Requests for help of the last 90 days that reached a team that can resolve them',
    ru: 'Просьбы о помощи за 90 дней, дошедшие до команды, которая может решить',
  },
  felt: {
    en: 'Conversations of the last 90 days with a felt outcome',
    ru: 'Диалоги за 90 дней с известным впечатлением клиента',
  },
  insights: { en: 'Insights written down', ru: 'Записанные наблюдения' },
  insights_routed: { en: 'Insights that went to a team', ru: 'Наблюдения, переданные команде' },
  roles: { en: 'Contacts whose role is known', ru: 'Контакты с известной ролью' },
  functions: { en: 'Functions that run accounts', ru: 'Функции, которые ведут аккаунты' },
  campaigns: { en: 'Campaigns that ended and have an outcome', ru: 'Завершённые кампании с итогом' },
  figures: { en: 'Accounts with figures of the last 90 days', ru: 'Аккаунты с показателями за последние 90 дней' },
  targets: { en: 'Targets for the time of an answer', ru: 'Нормы времени ответа' },
  audits: { en: 'Audits in the last 12 months', ru: 'Аудиты за последние 12 месяцев' },
  assigned: { en: 'Open findings that somebody works on', ru: 'Открытые находки с исполнителем' },
  resolved: {
    en: 'Findings that went in audits of the last 12 months',
    ru: 'Находки, ушедшие в аудитах за 12 месяцев',
  },
  decided: { en: 'Accounts with a decision in the plan', ru: 'Аккаунты с решением в плане' },
  reasons: { en: 'Decisions with a reason', ru: 'Решения с обоснованием' },
  tasks: { en: 'Tasks that are done', ru: 'Выполненные задачи' },
}

export const stageWords: Readonly<Record<MaturityStage, Named>> = {
  planning: {
    en: { name: 'Planning', text: 'Listens and learns: knows which accounts there are and what customers expect' },
    ru: { name: 'Планирование', text: 'Слушает и учится: знает, какие аккаунты есть и чего ждут клиенты' },
  },
  presence: {
    en: { name: 'Presence', text: 'Stakes its claim: accounts speak for a brand, have an owner and publish' },
    ru: { name: 'Присутствие', text: 'Занимает место: аккаунты говорят от имени бренда, имеют владельца и работают' },
  },
  engagement: {
    en: { name: 'Engagement', text: 'Talks with people: conversations are seen, answered and serve the journey' },
    ru: {
      name: 'Вовлечение',
      text: 'Разговаривает с людьми: диалоги видны, на них отвечают, они помогают на пути клиента',
    },
  },
  formalized: {
    en: { name: 'Formalized', text: 'Is organised for scale: purpose, stand-ins, access and reviews are in order' },
    ru: { name: 'Порядок', text: 'Готово к росту: назначение, замены, доступы и пересмотры в порядке' },
  },
  strategic: {
    en: { name: 'Strategic', text: 'Works for business goals: accounts are tied to goals, decided on and measured' },
    ru: { name: 'Стратегия', text: 'Работает на цели бизнеса: у аккаунтов есть цели, решения и измерения' },
  },
  converged: {
    en: {
      name: 'Converged',
      text: 'Is part of the business: every function answers, and what is heard changes things',
    },
    ru: { name: 'Единство', text: 'Часть бизнеса: отвечают все функции, а услышанное меняет дело' },
  },
}

export const skillWords: Readonly<Record<Skill, Named>> = {
  listening: {
    en: { name: 'Listening', text: 'Hears what people say and asks what they expect' },
    ru: { name: 'Слушать', text: 'Слышит, что говорят люди, и спрашивает, чего они ждут' },
  },
  publishing: {
    en: { name: 'Publishing', text: 'Speaks regularly and knows for whom and why' },
    ru: { name: 'Публиковать', text: 'Говорит регулярно и знает, для кого и зачем' },
  },
  building: {
    en: { name: 'Building', text: 'Turns answers into relationships' },
    ru: { name: 'Строить', text: 'Превращает ответы в отношения' },
  },
  analytics: {
    en: { name: 'Analytics', text: 'Measures outcomes and not only reach' },
    ru: { name: 'Измерять', text: 'Измеряет результат, а не только охват' },
  },
  governance: {
    en: { name: 'Governance', text: 'Knows who is accountable and who can get in' },
    ru: { name: 'Управлять', text: 'Знает, кто отвечает и у кого доступ' },
  },
  optimising: {
    en: { name: 'Optimising', text: 'Decides by what it learned and carries it out' },
    ru: { name: 'Улучшать', text: 'Решает по тому, что узнали, и доводит до конца' },
  },
}

/** What should flow from each skill into the next. */
export const feedWords: Readonly<Record<Skill, Words>> = {
  listening: { en: 'What is heard reaches the teams that publish', ru: 'Услышанное доходит до тех, кто публикует' },
  publishing: { en: 'What is published leads to conversations', ru: 'Публикации приводят к диалогам' },
  building: { en: 'What people felt is measured', ru: 'Впечатления людей измеряются' },
  analytics: { en: 'What is measured is tied to goals', ru: 'Измерения привязаны к целям' },
  governance: { en: 'What audits find has somebody who does it', ru: 'У найденного аудитом есть исполнитель' },
  optimising: {
    en: 'What was decided says why, to be asked about again',
    ru: 'Решения обоснованы, к ним можно вернуться',
  },
}
