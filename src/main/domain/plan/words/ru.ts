import type { JourneyStage } from '#shared/model/words.ts'
import type { ReasonWords } from './reason-words.ts'
import type { Say } from './say.ts'

const STAGE: Record<JourneyStage, string> = { before: 'до', during: 'во время', after: 'после' }
const stages = (say: Say, list: readonly JourneyStage[]): string =>
  `${say.list(list.map((stage) => STAGE[stage]))} покупки`
const count = (say: Say, n: number, one: string, few: string, many: string): string =>
  `${say.number(n)} ${say.plural(n, { one, few, many, other: many })}`
const days = (say: Say, n: number): string => count(say, n, 'день', 'дня', 'дней')
const followers = (say: Say, n: number): string => count(say, n, 'подписчик', 'подписчика', 'подписчиков')
/** Genitive, after «из». */
const ofRequests = (say: Say, n: number): string =>
  `${say.number(n)} ${say.plural(n, { one: 'просьбы', other: 'просьб' })} о помощи`
const ofAccounts = (say: Say, n: number): string =>
  `${say.number(n)} ${say.plural(n, { one: 'аккаунта', other: 'аккаунтов' })}`

const place = (r: { brand: string; market: string | null }): string =>
  r.market === null ? r.brand : `${r.brand}, ${r.market}`

const FACT = {
  audience: 'аудитория',
  'last-post': 'последняя публикация',
  stages: 'этапы пути клиента',
  brand: 'бренд',
  market: 'рынок',
} as const

export const russian: ReasonWords = {
  'closed-already': () => 'Уже закрыт, записи остаются',
  closing: () => 'Закрытие уже идёт',
  'network-closed': (r) => (r.year ? `${r.network}: сеть закрыта в ${r.year} году` : `${r.network}: сеть закрыта`),
  'followers-left': (r, say) => `${followers(say, r.audience)} по последней записи`,
  'no-followers-known': () => 'Число подписчиков ни разу не записано',
  impostor: (r) => `Аккаунт не принадлежит компании: аудит нашёл признаки подделки в ${r.network}`,
  takedown: (r) => `Потребовать удаления через ${r.network} и сохранить доказательства`,
  twin: (r) =>
    `Имя в ${r.network} то же, что у ${r.name}, и по записям их не отличить: вероятно, один аккаунт записан дважды`,
  'one-entry': (r) => `Если обе записи ведут на одну страницу, удаляется только эта, а ${r.name} остаётся`,
  flagship: (r, say) => `На него всё ещё подписаны ${say.percent(r.share)} аудитории: ${place(r)}`,
  'same-network': (r) => `${r.name}: активный аккаунт ${r.brand} в ${r.network} на том же языке`,
  silent: (r, say) =>
    r.audience === null ? `Молчит ${days(say, r.days)}` : `Молчит ${days(say, r.days)}, ${followers(say, r.audience)}`,
  overlap: (r, say) => {
    const same = ['бренд', ...(r.market ? ['рынок'] : []), 'сеть', ...(r.team ? ['команда'] : [])]
    const bigger = r.ratio !== null && r.ratio >= 1.1 ? `, а аудитория там больше в ${timesWord(r.ratio, say)}` : ''
    return `Те же ${say.list(same)}, что у ${r.name}${bigger}`
  },
  regional: (r, say) =>
    `${r.name} ведётся на том же языке (${say.language(r.language)}), аудитория больше в ${timesWord(r.ratio, say)}; рынок этого аккаунта: ${r.market}`,
  'cannot-merge': (r) => `${r.network} не объединяет аккаунты: подписчиков приглашают в ${r.name}`,
  'covered-by': (r, say) =>
    `${r.brand}, ${r.market}: ${stages(say, r.stages)} клиентам отвечает ${r.name} (${r.network})`,
  'no-stage': () => 'Этап пути клиента не указан',
  share: (r, say) => `${say.percent(r.share)} аудитории: ${place(r)}`,
  'same-work': (r) => `${r.name} (${r.network}) делает то же самое для большего числа людей`,
  'only-active': (r, say) => `Единственный активный аккаунт: ${r.brand}, ${r.market}, ${stages(say, r.stages)}`,
  'fills-gap': (r, say) =>
    `${r.brand}, ${r.market}: ${stages(say, r.stages)} нет ни одного активного аккаунта, этот ближе всех`,
  unreached: (r, say) =>
    `${say.number(r.never)} из ${ofRequests(say, r.needed)} не дошли до тех, кто решает${r.team ? ` (${r.team})` : ''}`,
  'mostly-help': (r, say) => `О помощи просили в ${say.number(r.needed)} из ${say.number(r.conversations)} обращений`,
  'run-by': (r) => `Ведёт ${r.team}`,
  'hand-to': (r) => `Передать: ${r.team}`,
  served: (r, say) => `${say.number(r.reached)} из ${ofRequests(say, r.needed)} дошли до команды, которая решает`,
  severe: (r, say) => `Открыто критичных и высоких находок: ${say.number(r.count)}`,
  health: (r) => `Состояние: ${r.health} из 100`,
  dormant: (r, say) => `Нет публикаций ${days(say, r.days)}`,
  posts: (r, say) =>
    r.days === 0 ? 'Последняя публикация сегодня' : `Последняя публикация ${days(say, r.days)} назад`,
  largest: (r, say) => `Самый большой из ${ofAccounts(say, r.count)}: ${place(r)}`,
  audience: (r, say) =>
    r.share === null || r.brand === null
      ? followers(say, r.audience)
      : `${followers(say, r.audience)}, ${say.percent(r.share)} аудитории: ${r.brand}${r.market ? `, ${r.market}` : ''}`,
  'only-on-network': (r) => `Единственный аккаунт ${r.brand} в ${r.network}, который может остаться`,
  'takes-over': (r, say) => `Принимает ${count(say, r.count, 'аккаунт', 'аккаунта', 'аккаунтов')}`,
  'no-owner': () => 'Никто не отвечает за аккаунт',
  'owner-left': () => 'Ответственный больше не работает в компании',
  'no-purpose': () => 'Назначение не записано',
  'nothing-against': () => 'Другого аккаунта с той же задачей не найдено',
  unknown: (r, say) => `Нет данных: ${say.list(r.facts.map((fact) => FACT[fact]))}`,
  rivals: (r, say) =>
    `Рядом в ${r.network}${r.brand ? ` у ${r.brand}` : ''} ещё ${count(say, r.count, 'аккаунт', 'аккаунта', 'аккаунтов')}, и неизвестно, какой сильнее`,
  limit: (r, say) =>
    `Остаться может только ${count(say, r.max, 'аккаунт', 'аккаунта', 'аккаунтов')}, а этот слабее всех, от кого никто не зависит`,
  worth: (r, say) =>
    `Даёт столько же, сколько ${followers(say, r.brings)}; ${count(say, r.hours, 'час', 'часа', 'часов')} в месяц должны давать ${say.number(r.needs)}`,
  'best-within': (r, say) =>
    `В лучший план, где не больше ${count(say, r.max, 'аккаунта', 'аккаунтов', 'аккаунтов')}, не входит`,
  floor: (r, say) => `Остаётся ради заданной доли аудитории: ${say.percent(r.share)} всех подписчиков`,
}

/** «в 14 раз», «в 3 раза», «в 2,4 раза». */
function timesWord(ratio: number, say: Say): string {
  const shown = ratio >= 10 ? Math.round(ratio) : Math.round(ratio * 10) / 10
  return `${say.times(ratio)} ${say.plural(shown, { one: 'раз', few: 'раза', many: 'раз', other: 'раза' })}`
}
