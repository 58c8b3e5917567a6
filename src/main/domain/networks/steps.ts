import type { Ability, Words } from './network.ts'

/** Steps that closing an account takes on most networks; entries add what is particular to theirs. */
export const step = {
  archive: { en: 'Download the archive of posts and messages', ru: 'Выгрузить архив публикаций и сообщений' },
  notice: {
    en: 'Pin a notice that names the account which continues',
    ru: 'Закрепить запись о том, какой аккаунт продолжит работу',
  },
  waiting: {
    en: 'Answer or hand over the conversations still open',
    ru: 'Ответить на открытые обращения или передать их',
  },
  members: { en: 'Tell members where the community continues', ru: 'Сообщить участникам, где продолжится общение' },
  campaigns: { en: 'Stop campaigns and settle billing', ru: 'Остановить рекламу и закрыть расчёты' },
  links: {
    en: 'Replace links to the account on sites, in e-mails and in print',
    ru: 'Заменить ссылки на аккаунт на сайтах, в письмах и в печати',
  },
  access: {
    en: 'Revoke the access of people, agencies and tools',
    ru: 'Отозвать доступ у сотрудников, агентств и сервисов',
  },
  name: {
    en: 'Decide whether the name stays held, so that no impostor takes it',
    ru: 'Решить, удерживать ли имя, чтобы его не занял самозванец',
  },
  copies: {
    en: 'Look for copies of the content that are worth keeping',
    ru: 'Проверить, сохранились ли копии материалов, которые стоит оставить',
  },
  tools: {
    en: 'Remove the account from publishing and reporting tools',
    ru: 'Убрать аккаунт из сервисов публикации и отчётности',
  },
  record: { en: 'Record the date, the reason and a proof', ru: 'Записать дату, причину и подтверждение' },
} as const satisfies Record<string, Words>

/** What is left to do where the network itself is gone. */
export const afterTheEnd: readonly Words[] = [step.links, step.tools, step.copies, step.record]

export const noMerge: Ability = {
  value: false,
  condition: {
    en: 'Accounts cannot be merged: followers have to be invited to the one that stays',
    ru: 'Аккаунты не объединяются: подписчиков приглашают в тот, что остаётся',
  },
}

export const noGroupMerge: Ability = {
  value: false,
  condition: {
    en: 'Communities cannot be merged: members have to be invited to the one that stays',
    ru: 'Сообщества не объединяются: участников приглашают в то, что остаётся',
  },
}

export const gone: Ability = {
  value: false,
  condition: { en: 'The network is switched off', ru: 'Сеть отключена' },
}

export const renameFreely: Ability = {
  value: true,
  condition: {
    en: 'In the settings; the old name becomes free for others and old links stop working',
    ru: 'В настройках; прежнее имя может занять кто угодно, старые ссылки перестают работать',
  },
}

export const renameReviewed: Ability = {
  value: true,
  condition: {
    en: 'By an admin; the network may review the new name and limits how often it changes',
    ru: 'Администратором; сеть может проверять новое имя и ограничивает частоту смены',
  },
}

export const noRename: Ability = {
  value: false,
  condition: {
    en: 'The address is fixed; only the display name changes',
    ru: 'Адрес не меняется, можно сменить только отображаемое название',
  },
}
