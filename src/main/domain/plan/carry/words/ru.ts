import type { Say } from '../../words/say.ts'
import { HEAVY_WEEK, type Share } from '../risks.ts'
import type { CarryWords } from './carry-words.ts'

const count = (say: Say, value: number, one: string, few: string, many: string): string =>
  `${say.number(value)} ${say.plural(value, { one, few, many, other: few })}`
const DAY = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const day = (value: string | number | undefined): string => (value ? DAY.format(new Date(value)) : '')
const OF: Record<Share['of'], string> = {
  accounts: 'аккаунтов',
  followers: 'подписчиков',
  cells: 'нужных ячеек',
  tasks: 'задач',
  range: 'сотых диапазона',
}

export const russian: CarryWords = {
  steps: {
    'tell-owner': 'Сообщить владельцу и рынку, что решено',
    'announce-month': 'Объявить: остался месяц',
    'announce-fortnight': 'Объявить: осталось две недели',
    'announce-hours': 'Объявить: осталось 48 часов',
    'announce-change': 'Объявить, чему аккаунт будет посвящён',
    'name-successor': 'Указать преемника в описании профиля',
    'export-archive': 'Выгрузить архив средствами сети',
    'hand-over': 'Ответить ожидающим клиентам или передать их',
    'tell-members': 'Сообщить участникам, где продолжится общение',
    'stop-campaigns': 'Остановить рекламу и закрыть расчёты',
    'remove-tools': 'Убрать аккаунт из сервисов публикации и отчётности',
    'replace-links': 'Заменить ссылки на сайтах, в письмах и в печати',
    'keep-copies': 'Найти копии материалов, которые стоит оставить',
    'remove-access': 'Снять администраторов и отключить приложения',
    'reserve-handle': 'Удержать имя',
    seal: 'Опечатать записи: выгрузить доказательства с хешами',
    verify: 'Проверить по следующему импорту',
    'agree-charter': 'Согласовать новое назначение с владельцем',
    'brief-team': 'Рассказать команде о новом назначении',
    'act-refocus': 'Сменить название, описание и изображение',
    'agree-transfer': 'Согласовать день с принимающей стороной',
    'give-access': 'Выдать доступ принимающей стороне',
    'act-transfer': 'Передать аккаунт',
    'act-merge': 'Слить с преемником в сети',
    'act-archive': 'Прекратить публикации, закрепить запись, закрыть комментарии',
    'act-close': 'Закрыть аккаунт в сети',
  },
  checks: {
    decided: ({ met }) => (met ? 'Решено человеком' : 'Только предложено, никто не решил'),
    successor: ({ met, say }) =>
      met ? `Преемник: ${say?.name}, он остаётся` : say?.name ? `${say.name} не остаётся` : 'Преемник не назван',
    receiver: ({ met, say }) => (met ? `Кому: ${say?.name}` : 'Не указано, кому передать'),
    charter: ({ met }) => (met ? 'Новое назначение записано' : 'Новое назначение не записано'),
    'same-network': ({ met, say }) =>
      met ? `В той же сети, что и ${say?.name}` : `${say?.name} в другой сети: подписчиков не перенести`,
    'can-merge': ({ met, say }, _, language) =>
      met
        ? `${say?.network} позволяет объединять аккаунты`
        : `${say?.network}, объединения нет: ${say?.condition?.[language] ?? ''}`.replace(/: $/, ''),
    names: ({ met, say }, words) =>
      `${met ? 'Названия достаточно похожи' : 'Названия различаются, сначала переименуйте'} (сходство с ${say?.name} ${words.percent(say?.share ?? 0)})`,
    access: ({ met, say }, words) =>
      met
        ? (say?.count ?? 0) > 0
          ? `${count(words, say?.count ?? 0, 'человек может', 'человека могут', 'человек могут')} войти ${say?.name ? `сюда и в ${say.name}` : 'в аккаунт'}`
          : 'Доступ проверен'
        : say?.name
          ? `Неизвестно, кто может войти и сюда, и в ${say.name}`
          : 'Неизвестно, кто из работающих может войти',
    loss: ({ met, say }, _, language) => {
      const what = say?.condition?.[language] ?? 'удалённое не вернуть'
      return met ? `Потеря принята: ${what}` : `Отменить нельзя: ${what}`
    },
    waiting: ({ met, say }, words) =>
      met ? 'Никто не ждёт ответа' : `Ждут ответа: ${count(words, say?.count ?? 0, 'клиент', 'клиента', 'клиентов')}`,
    sealed: ({ met, say }) =>
      met
        ? `Записи опечатаны ${day(say?.day)}`
        : say?.count
          ? `Опечатано ${day(say.day)}, с тех пор пришли сообщения`
          : 'Записи не опечатаны',
    informed: ({ met, say }) =>
      met
        ? `Владелец знает: ${say?.name || 'сообщено'}`
        : say?.name
          ? `Владелец не знает: ${say.name}`
          : 'Нет владельца, которому можно сообщить',
    date: ({ met, say }) => (met ? `Назначено на ${day(say?.day)}` : 'День не назначен'),
  },
  missing: {
    decided: 'решение',
    successor: 'преемник, который остаётся',
    receiver: 'кому передать',
    charter: 'новое назначение',
    'same-network': 'преемник в той же сети',
    'can-merge': 'согласие приглашать подписчиков',
    names: 'похожие названия',
    access: 'доступ',
    loss: 'согласие с потерей',
    waiting: 'ответы клиентам',
    sealed: 'опечатанные записи',
    informed: 'сообщение владельцу',
    date: 'день',
  },
  drift: {
    proven: ({ day: on, to }) =>
      to ? `Ведёт на ${to} с ${day(on ?? '')}` : `Исчез: подтверждено импортом на ${day(on ?? '')}`,
    waiting: () => 'Исполнено; импорта, который это подтвердит, ещё не было',
    'still-found': ({ day: on }) => `Решено убрать, но найден ${day(on ?? '')}`,
    'still-posting': ({ day: on }) => `Решено убрать, но публикация ${day(on ?? '')}`,
    'gone-but-stays': ({ day: on, to }) =>
      to
        ? `Решено оставить, но ведёт на ${to} с ${day(on ?? '')}`
        : `Решено оставить, но отсутствует с ${day(on ?? '')}`,
    'gone-early': ({ day: on }) => `Отсутствует с ${day(on ?? '')}, раньше исполнения`,
  },
  waves: { prepare: 'Подготовка', 0: 'Быстрые шаги', 1: 'По порядку', 2: 'С осторожностью' },
  waveReason: (reason, say) => {
    const points = (value: number): string => count(say, value, 'балл', 'балла', 'баллов')
    switch (reason.code) {
      case 'defunct':
        return `${reason.network} отключена: терять некого`
      case 'no-way-back':
        return `${points(3)}: в сети это не отменить`
      case 'audience':
        return `${points(reason.points)}: ${count(say, reason.audience, 'подписчик', 'подписчика', 'подписчиков')}`
      case 'waiting':
        return `${points(2)}: ждут ответа ${count(say, reason.count, 'клиент', 'клиента', 'клиентов')}`
      case 'no-access':
        return `${points(2)}: неизвестно, кто может войти`
      case 'no-owner':
        return `${points(1)}: нет работающего владельца`
      case 'after':
        return `После изменения ${reason.name}: в него вливается этот аккаунт`
      case 'cell-after':
        return `После изменения ${reason.name}: он примет клиентов этого аккаунта`
      default:
        return `Всего риска: ${points(reason.points)}`
    }
  },
  risks: {
    audience: {
      title: ({ detail }, say) =>
        `Подписчиков перейдёт меньше, чем рассчитано (${count(say, detail.count ?? 0, 'объединение', 'объединения', 'объединений')})`,
      mitigation: 'Назвать преемника за месяц и в описании профиля; там, где объединения нет, пригласить подписчиков.',
    },
    'no-way-back': {
      title: ({ likely }, say) =>
        `${count(say, likely.part, 'аккаунт уходит', 'аккаунта уходят', 'аккаунтов уходят')} без возможности отмены`,
      mitigation: 'Сначала опечатать записи, получить подпись рынка и идти по волнам.',
    },
    access: {
      title: ({ likely }, say) =>
        `Доступ не подтверждён: ${count(say, likely.part, 'изменяемый аккаунт', 'изменяемых аккаунта', 'изменяемых аккаунтов')}`,
      mitigation: 'Проверить каждый доступ до первого объявления; где входа нет, начать восстановление в сети.',
    },
    waiting: {
      title: ({ detail }, say) =>
        `В уходящих аккаунтах ждут ответа: ${count(say, detail.count ?? 0, 'клиент', 'клиента', 'клиентов')}`,
      mitigation: 'Ответить или передать решающей команде до последнего объявления.',
    },
    owners: {
      title: ({ likely }, say) =>
        `Без работающего владельца: ${count(say, likely.part, 'изменяемый аккаунт', 'изменяемых аккаунта', 'изменяемых аккаунтов')}`,
      mitigation: 'Назначить владельца каждому до начала волны.',
    },
    cells: {
      title: ({ likely }, say) =>
        `После плана никем не обслуживаются: ${count(say, likely.part, 'нужная ячейка', 'нужные ячейки', 'нужных ячеек')}`,
      mitigation: 'Перенаправить остающийся аккаунт или согласовать с рынком, что ячейка не нужна.',
    },
    names: {
      title: ({ likely }, say) =>
        `Освободившиеся имена займут другие: ${count(say, likely.part, 'имя', 'имени', 'имён')}`,
      mitigation: 'Удержать имя пустым аккаунтом компании; искать двойников в следующем аудите.',
    },
    load: {
      title: ({ detail }, say) =>
        `${detail.name}: ${count(say, detail.count ?? 0, 'задача', 'задачи', 'задач')} за одну неделю`,
      mitigation: `Передать задачи другим или сдвинуть волну: больше ${HEAVY_WEEK} в неделю не выполняют.`,
    },
  },
  share: ({ part, whole, of }, band, say) =>
    of === 'range'
      ? `${band}: ${say.number(part)} из ${say.number(whole)} ${OF[of]} ниже расчётного`
      : `${band}: ${say.number(part)} из ${say.number(whole)} ${OF[of]}, ${say.percent(whole === 0 ? 0 : part / whole)}`,
  byHand: (value) => `${value}: задано вручную`,
}
