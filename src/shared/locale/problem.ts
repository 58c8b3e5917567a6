import type { ErrorCode, Problem } from '../contract/error.ts'
import type { Language } from '../model/words.ts'
import * as hubProblems from './problem-hub.ts'
import { listDetail, listWords } from './problem-list.ts'
import { packDetail, packWords } from './problem-pack.ts'

/** What happened (to what), and what to do about it. `{name}` takes a value from the problem's details. */
type Words = { readonly what: string; readonly todo: string }

const en: Record<ErrorCode, Words> = {
  bad_request: { what: 'This cannot be done with the values given', todo: 'Check the values and try again.' },
  unknown_request: { what: 'This version does not know “{name}”', todo: 'Update Muster.' },
  not_allowed: { what: 'This is not allowed from here', todo: 'Use the main window.' },
  no_workspace: { what: 'No workspace is open', todo: 'Open a workspace or create one.' },
  not_found: { what: 'It is no longer there', todo: 'Refresh the list.' },
  exists: { what: '“{value}” is already there', todo: 'Use the existing one.' },
  conflict: { what: 'It was changed or is needed elsewhere', todo: 'Look at the history and decide again.' },
  nothing_to_undo: { what: 'There is nothing to undo', todo: 'Nothing was changed.' },
  in_use: {
    what: '“{name}” is still needed in {count} places',
    todo: 'Merge it into another entry, or empty those places first.',
  },
  looks_secret: {
    what: 'This looks like a password, a token or a code, and Muster never keeps those',
    todo: 'Write where the secret is kept, not the secret. Nothing was saved.',
  },
  lifecycle_step: {
    what: '{name} cannot take this step from where it stands',
    todo: 'A proposed account is approved or refused first, an approved one is opened; a closed one can be opened again.',
  },
  value_unfit: {
    what: '“{value}” does not fit the field “{name}”',
    todo: 'Numbers use a point, dates are YYYY-MM-DD, choices come from the list.',
  },
  cancelled: { what: 'Cancelled', todo: 'Nothing was changed.' },
  file_not_found: { what: '{file} was not found', todo: 'Check the path.' },
  file_unreadable: { what: '{file} cannot be read', todo: 'Check the permissions of the file.' },
  file_is_folder: { what: '{file} is a folder', todo: 'Choose a file.' },
  file_empty: { what: '{file} is empty', todo: 'Choose a file with at least one row.' },
  file_too_large: { what: '{file} is larger than the limit of {limit}', todo: 'Split the file and import the parts.' },
  file_too_many_rows: {
    what: '{file} has more rows than the limit of {limit}',
    todo: 'Split the file and import the parts.',
  },
  file_too_deep: { what: '{file} is nested too deeply', todo: 'Export the list as a flat table.' },
  file_encoding: { what: '{file} is not readable text', todo: 'Save it as UTF-8 and import it again.' },
  file_zip_bomb: {
    what: '{file} unpacks to far more than a list can hold',
    todo: 'Do not open it; ask the sender for the list again.',
  },
  file_encrypted: {
    what: '{file} is protected by a password',
    todo: 'Save it without a password and import it again.',
  },
  file_malformed: { what: '{file} is damaged{line}', todo: 'Repair it or export the list again.' },
  bad_settings: {
    what: 'The setting “{field}” cannot be used',
    todo: 'Check its form: an address such as https://desk.example, a number, a mapping as docs/sync.md describes.',
  },
  bad_instance: { what: '{file} is no planning instance: {why}', todo: 'Correct that place of the file.' },
  file_unknown_format: {
    what: '{file} is no list Muster can read',
    todo: 'Use CSV, XLSX, JSON, YAML, a saved web page or plain text.',
  },
  file_packed: {
    what: '{file} is a packed folder',
    todo: 'Unpack it and take the list inside. Of an archive of X that is data/tweets.js, or data/account.js for the account.',
  },
  file_no_table: {
    what: '{file} has no column with accounts{columns}',
    todo: 'Add a column with profile addresses or handles.',
  },
  file_no_page: {
    what: '{file} is neither a saved page nor results of a scanner',
    todo: 'Save the page as HTML, or take results as TXT, CSV or JSON.',
  },
  file_no_list: {
    what: '{file} holds no list of accounts, but {found}',
    todo: 'Export the accounts as a table or as a list of entries.',
  },
  file_other_export: {
    what: '{file} is an export of {content} from {tool} and names no accounts',
    todo: 'Export or write a list of the accounts themselves.',
  },
  file_no_messages: {
    what: '{file} has no columns that say who wrote what and when, but {columns}',
    todo: 'Say which columns hold the text, the writer and the time.',
  },
  file_needs_account: {
    what: '{file} does not say whose archive it is',
    todo: 'Put account.js of the archive beside it, or say the handle of the account.',
  },
  file_no_outcomes: {
    what: '{file} does not say what came of which conversation; its columns are {columns}',
    todo: 'It needs a column with the numbers of conversations and one of felt, score, consequence, stage, settled or recommend.',
  },
  file_no_survey: {
    what: '{file} does not say when customers were asked; its columns are {columns}',
    todo: 'It needs a column with the day of the answer, and one with the brand where no brand is named.',
  },
  file_exists: { what: '{file} exists already', todo: 'Choose another name.' },
  folder_unwritable: { what: 'Nothing can be written to {file}', todo: 'Choose another folder.' },
  bad_filter: { what: 'The filter is not understood at “{text}”', todo: 'Press F to see the fields that can be used.' },
  bad_routing: {
    what: 'The routing tree cannot be used: “{fact}: {value}”',
    todo: 'Ask something that can be answered, and that no question above it has answered already.',
  },
  bad_rule_pack: { what: 'The rule pack “{name}” cannot be used', todo: 'Use essential, standard or strict.' },
  bundle_unknown: {
    what: '{file} is no bundle of changes',
    todo: 'Choose a file that was written by “Export changes”.',
  },
  bundle_damaged: {
    what: '{file} was changed or cut off after it was signed',
    todo: 'Nothing was merged. Ask your partner to send it again.',
  },
  bundle_newer: {
    what: '{file} was written by a newer version of Muster',
    todo: 'Update Muster, then merge it again.',
  },
  bundle_foreign: {
    what: '{file} belongs to another workspace, “{name}”',
    todo: 'Open that workspace first. Nothing was merged.',
  },
  bundle_own: { what: '{file} was written by this computer', todo: 'There is nothing in it that is not here.' },
  bundle_gap: {
    what: '{file} builds on changes that never arrived here',
    todo: 'Nothing was merged. Ask your partner for a bundle with everything.',
  },
  bundle_clock: {
    what: '{file} holds changes from the future: the clock of your partner’s computer is {hours} hours ahead',
    todo: 'Nothing was merged. Have that clock set right, or merge when that time has come.',
  },
  bundle_too_large: {
    what: '{file} is larger than a bundle may be',
    todo: 'Nothing was merged. Ask your partner for it again.',
  },
  bundle_untrusted: {
    what: 'Nothing was merged from {name} before; the fingerprint of their key is {fingerprint}',
    todo: 'Compare it with your partner, then merge and say that you trust it.',
  },
  ...hubProblems.en,
  workspace_missing: { what: '{file} was not found', todo: 'Check the path, or create the workspace.' },
  workspace_not_muster: { what: '{file} is not a Muster workspace', todo: 'Choose a .muster file.' },
  workspace_damaged: { what: '{file} is damaged', todo: 'Restore the newest backup.' },
  workspace_newer: {
    what: '{file} was written by a newer version of Muster',
    todo: 'Update Muster, then open it again.',
  },
  workspace_locked: { what: '{file} is open for writing elsewhere', todo: 'Close it there, then try again.' },
  workspace_read_only: { what: '{file} cannot be written', todo: 'Copy it to a place where it can be written.' },
  disk_full: { what: 'The disk is full', todo: 'Free some space; everything saved before is safe.' },
  printer_unavailable: {
    what: 'PDF pages cannot be printed here',
    todo: 'Run the set-up (npm start), or export another format.',
  },
  address_unusable: {
    what: 'The voting page cannot be opened at {address}',
    todo: 'Choose another address of this computer, or check that the network is on.',
  },
  service_stopped: {
    what: 'The part that reads the workspace stopped',
    todo: 'It starts again by itself; what was saved is safe.',
  },
  internal: { what: 'Something unexpected happened', todo: 'Copy the details and report them.' },
}

const ru: Record<ErrorCode, Words> = {
  bad_request: { what: 'С такими значениями это выполнить нельзя', todo: 'Проверьте значения и повторите.' },
  unknown_request: { what: 'Эта версия не знает «{name}»', todo: 'Обновите Muster.' },
  not_allowed: { what: 'Отсюда это запрещено', todo: 'Воспользуйтесь главным окном.' },
  no_workspace: { what: 'Рабочая область не открыта', todo: 'Откройте рабочую область или создайте новую.' },
  not_found: { what: 'Этого больше нет', todo: 'Обновите список.' },
  exists: { what: '«{value}» уже есть', todo: 'Используйте существующую запись.' },
  conflict: { what: 'Запись изменилась или нужна в другом месте', todo: 'Посмотрите историю и решите заново.' },
  nothing_to_undo: { what: 'Отменять нечего', todo: 'Ничего не изменилось.' },
  in_use: {
    what: '«{name}» ещё нужна в других местах: {count}',
    todo: 'Слейте её с другой записью или сначала очистите эти места.',
  },
  looks_secret: {
    what: 'Это похоже на пароль, токен или код, а Muster их не хранит',
    todo: 'Напишите, где лежит секрет, а не сам секрет. Ничего не сохранено.',
  },
  lifecycle_step: {
    what: '{name}: с нынешней стадии так перейти нельзя',
    todo: 'Предложенный аккаунт сначала согласуют или отклоняют, согласованный открывают; закрытый можно открыть снова.',
  },
  value_unfit: {
    what: '«{value}» не подходит полю «{name}»',
    todo: 'Дробь пишется через точку, дата — ГГГГ-ММ-ДД, вариант берётся из списка.',
  },
  cancelled: { what: 'Отменено', todo: 'Ничего не изменилось.' },
  file_not_found: { what: 'Файл {file} не найден', todo: 'Проверьте путь.' },
  file_unreadable: { what: 'Файл {file} не читается', todo: 'Проверьте права доступа к файлу.' },
  file_is_folder: { what: '{file} — это папка', todo: 'Выберите файл.' },
  file_empty: { what: 'Файл {file} пуст', todo: 'Выберите файл хотя бы с одной строкой.' },
  file_too_large: { what: 'Файл {file} больше предела {limit}', todo: 'Разделите файл и импортируйте части.' },
  file_too_many_rows: {
    what: 'В файле {file} больше строк, чем предел {limit}',
    todo: 'Разделите файл и импортируйте части.',
  },
  file_too_deep: { what: 'В файле {file} слишком глубокая вложенность', todo: 'Выгрузите список плоской таблицей.' },
  file_encoding: {
    what: 'Файл {file} не похож на читаемый текст',
    todo: 'Сохраните его в UTF-8 и импортируйте снова.',
  },
  file_zip_bomb: {
    what: 'Файл {file} распаковывается в объём, которого у списка не бывает',
    todo: 'Не открывайте его; попросите прислать список заново.',
  },
  file_encrypted: { what: 'Файл {file} защищён паролем', todo: 'Сохраните его без пароля и импортируйте снова.' },
  bad_settings: {
    what: 'Настройка «{field}» не годится',
    todo: 'Проверьте вид: адрес вроде https://desk.example, число или разметка, как описано в docs/sync.md.',
  },
  bad_instance: { what: '{file} — не задача планирования: {why}', todo: 'Исправьте это место в файле.' },
  file_malformed: { what: 'Файл {file} повреждён{line}', todo: 'Исправьте его или выгрузите список заново.' },
  file_unknown_format: {
    what: '{file} — не список, который умеет читать Muster',
    todo: 'Подойдут CSV, XLSX, JSON, YAML, сохранённая веб-страница и обычный текст.',
  },
  file_packed: {
    what: '{file} — упакованная папка',
    todo: 'Распакуйте её и возьмите список внутри. В архиве X это data/tweets.js, а для самого аккаунта data/account.js.',
  },
  file_no_table: {
    what: 'В файле {file} нет столбца с аккаунтами{columns}',
    todo: 'Добавьте столбец с адресами профилей или именами.',
  },
  file_no_page: {
    what: '{file} — не сохранённая страница и не результаты сканера',
    todo: 'Сохраните страницу как HTML или возьмите результаты в TXT, CSV или JSON.',
  },
  file_no_list: {
    what: 'В файле {file} нет списка аккаунтов, там {found}',
    todo: 'Выгрузите аккаунты таблицей или списком записей.',
  },
  file_other_export: {
    what: 'Файл {file} — выгрузка {content} из {tool}, аккаунты в ней не названы',
    todo: 'Выгрузите или составьте список самих аккаунтов.',
  },
  file_no_messages: {
    what: 'В файле {file} нет столбцов, из которых видно, кто, что и когда написал, а есть {columns}',
    todo: 'Укажите столбцы с текстом, автором и временем.',
  },
  file_needs_account: {
    what: 'В {file} не сказано, чей это архив',
    todo: 'Положите рядом account.js из архива или укажите имя аккаунта.',
  },
  file_no_outcomes: {
    what: 'В файле {file} не сказано, чем какой диалог закончился; его столбцы: {columns}',
    todo: 'Нужен столбец с номерами диалогов и один из столбцов felt, score, consequence, stage, settled или recommend.',
  },
  file_no_survey: {
    what: 'В файле {file} не сказано, когда спрашивали клиентов; его столбцы: {columns}',
    todo: 'Нужен столбец с днём ответа и, если бренд не назван, столбец с брендом.',
  },
  file_exists: { what: 'Файл {file} уже существует', todo: 'Выберите другое имя.' },
  folder_unwritable: { what: 'В {file} нельзя ничего записать', todo: 'Выберите другую папку.' },
  bad_filter: { what: 'Фильтр непонятен в месте «{text}»', todo: 'Нажмите F, чтобы увидеть доступные поля.' },
  bad_routing: {
    what: 'Дерево маршрутов не годится: «{fact}: {value}»',
    todo: 'Спросите то, на что есть ответ и что не решено вопросом выше.',
  },
  bad_rule_pack: {
    what: 'Набор правил «{name}» использовать нельзя',
    todo: 'Подойдут essential, standard или strict.',
  },
  bundle_unknown: {
    what: '{file} — не пакет изменений',
    todo: 'Выберите файл, записанный командой «Выгрузить изменения».',
  },
  bundle_damaged: {
    what: '{file} изменён или обрезан после подписания',
    todo: 'Ничего не объединено. Попросите прислать его ещё раз.',
  },
  bundle_newer: { what: '{file} записан более новой версией Muster', todo: 'Обновите Muster и объедините снова.' },
  bundle_foreign: {
    what: '{file} относится к другой рабочей области, «{name}»',
    todo: 'Сначала откройте её. Ничего не объединено.',
  },
  bundle_own: { what: '{file} записан на этом компьютере', todo: 'В нём нет ничего, чего здесь ещё нет.' },
  bundle_gap: {
    what: '{file} опирается на изменения, которые сюда не пришли',
    todo: 'Ничего не объединено. Попросите пакет со всеми изменениями.',
  },
  bundle_clock: {
    what: '{file} содержит изменения из будущего: часы того компьютера спешат на столько часов: {hours}',
    todo: 'Ничего не объединено. Попросите поправить часы или объедините, когда это время наступит.',
  },
  bundle_too_large: {
    what: '{file} больше, чем может быть пакет',
    todo: 'Ничего не объединено. Попросите прислать его ещё раз.',
  },
  bundle_untrusted: {
    what: 'От {name} здесь ещё ничего не принимали; отпечаток ключа: {fingerprint}',
    todo: 'Сверьте его с коллегой, затем объедините и подтвердите доверие.',
  },
  ...hubProblems.ru,
  workspace_missing: { what: 'Файл {file} не найден', todo: 'Проверьте путь или создайте рабочую область.' },
  workspace_not_muster: { what: '{file} — не рабочая область Muster', todo: 'Выберите файл .muster.' },
  workspace_damaged: { what: 'Файл {file} повреждён', todo: 'Восстановите последнюю резервную копию.' },
  workspace_newer: {
    what: 'Файл {file} записан более новой версией Muster',
    todo: 'Обновите Muster и откройте файл снова.',
  },
  workspace_locked: { what: 'Файл {file} открыт для записи в другом месте', todo: 'Закройте его там и повторите.' },
  workspace_read_only: { what: 'В файл {file} нельзя писать', todo: 'Скопируйте его туда, где запись разрешена.' },
  disk_full: { what: 'На диске нет места', todo: 'Освободите место; всё сохранённое раньше цело.' },
  printer_unavailable: {
    what: 'Здесь нельзя напечатать страницы PDF',
    todo: 'Выполните установку (npm start) или выберите другой формат.',
  },
  address_unusable: {
    what: 'Страницу голосования нельзя открыть по адресу {address}',
    todo: 'Выберите другой адрес этого компьютера или проверьте, включена ли сеть.',
  },
  service_stopped: {
    what: 'Часть программы, читающая рабочую область, остановилась',
    todo: 'Она запустится сама; всё сохранённое цело.',
  },
  internal: { what: 'Случилось непредвиденное', todo: 'Скопируйте подробности и сообщите о них.' },
}

const words: Record<Language, Record<ErrorCode, Words>> = { en, ru }

/** Where in a file, when that is known. */
const atLine: Record<Language, (line: string) => string> = {
  en: (line) => ` at line ${line}`,
  ru: (line) => ` в строке ${line}`,
}
const megabytes: Record<Language, string> = { en: 'MB', ru: 'МБ' }

/** A value from the details as a person reads it; what is missing leaves its place empty rather than showing a key. */
function detailWords(problem: Problem, key: string, language: Language): string {
  const { code, details } = problem
  const ofPack = packDetail(problem, key, language)
  if (ofPack !== null) return ofPack
  const ofList = listDetail(details ?? {}, key, language)
  if (ofList !== null) return ofList
  const value = details?.[key] ?? ''
  if (typeof value !== 'number') return String(value)
  if (code === 'file_too_large') return `${Math.round(value / 2 ** 20).toLocaleString(language)} ${megabytes[language]}`
  return key === 'line' ? atLine[language](value.toLocaleString(language)) : value.toLocaleString(language)
}

/** A problem in the person's language: what happened, and what to do about it. */
export function problemWords(problem: Problem, language: Language): Words {
  const { what, todo } = listWords(problem, language) ?? packWords(problem, language) ?? words[language][problem.code]
  const fill = (text: string): string =>
    text
      .replaceAll(/\{(\w+)\}/g, (_, key: string) => detailWords(problem, key, language))
      .replaceAll(/\s{2,}/g, ' ')
      .trim()
  return { what: fill(what), todo: fill(todo) }
}
