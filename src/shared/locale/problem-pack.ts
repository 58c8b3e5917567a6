import type { Problem } from '../contract/error.ts'
import type { Language } from '../model/words.ts'

type Words = { readonly what: string; readonly todo: string }

const WHAT: Record<Language, string> = {
  en: 'The rule pack “{name}” cannot be used{line}: ',
  ru: 'Набор правил «{name}» нельзя использовать из-за ошибки{line}: ',
}

/** What is wrong at that line, and what to do; `at`, `value` and `wanted` come from the details. */
const BY_KIND: Readonly<Record<Language, Readonly<Record<string, Words>>>> = {
  en: {
    json: { what: 'this is no JSON, it ends at “{value}”', todo: 'Correct that place: a quote, a comma or a bracket.' },
    torn: { what: 'the file ends before its JSON does', todo: 'Save or fetch the whole file once more.' },
    too_long: { what: 'it is far longer than a rule pack', todo: 'Choose another file.' },
    type: { what: '{at} must be {wanted}', todo: 'Correct that value.' },
    unknown_key: { what: '{at} knows no “{value}”', todo: 'What it knows: {wanted}.' },
    twice: { what: '“{value}” stands there twice', todo: 'Keep one of the two.' },
    unknown_rule: { what: 'there is no rule “{value}”', todo: 'The rules and their ids stand under Audit, Rules.' },
    unknown_parameter: { what: 'the rule {at} has no parameter “{value}”', todo: 'Its parameters: {wanted}.' },
    out_of_range: {
      what: '{value} is no figure for {at}',
      todo: 'A share lies between 0 and 1; everything else is not negative.',
    },
    unknown_pack: {
      what: 'there is no pack “{value}”',
      todo: 'Use essential, standard, strict, a pack of this workspace or a JSON file.',
    },
    loop: { what: 'packs extend each other in a circle: {value}', todo: 'Let one of them extend a built-in pack.' },
    built_in: { what: 'it comes with the program', todo: 'Copy it and change the copy.' },
  },
  ru: {
    json: {
      what: 'это не JSON, разбор остановился на «{value}»',
      todo: 'Исправьте это место: кавычку, запятую или скобку.',
    },
    torn: { what: 'файл обрывается раньше, чем кончается JSON', todo: 'Сохраните или получите файл целиком ещё раз.' },
    too_long: { what: 'он намного длиннее любого набора правил', todo: 'Выберите другой файл.' },
    type: { what: 'в {at} должно стоять {wanted}', todo: 'Исправьте это значение.' },
    unknown_key: { what: 'в {at} не бывает «{value}»', todo: 'Бывает: {wanted}.' },
    twice: { what: '«{value}» стоит там дважды', todo: 'Оставьте одно из двух.' },
    unknown_rule: { what: 'правила «{value}» нет', todo: 'Правила и их коды стоят в разделе «Аудит», «Правила».' },
    unknown_parameter: { what: 'у правила {at} нет параметра «{value}»', todo: 'Его параметры: {wanted}.' },
    out_of_range: {
      what: '{value} не подходит для {at}',
      todo: 'Доля лежит между 0 и 1, остальное не бывает отрицательным.',
    },
    unknown_pack: {
      what: 'набора «{value}» нет',
      todo: 'Подойдут essential, standard, strict, набор этой рабочей области или файл JSON.',
    },
    loop: {
      what: 'наборы расширяют друг друга по кругу: {value}',
      todo: 'Пусть один из них расширяет встроенный набор.',
    },
    built_in: { what: 'он поставляется с программой', todo: 'Скопируйте его и меняйте копию.' },
  },
}

const WANTED: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    object: 'an object in braces',
    name: 'a name of up to 60 characters',
    on_off: '"on", "off" or an object',
    flag: 'true or false',
    number: 'a number',
    severity: 'critical, high, medium or low',
  },
  ru: {
    object: 'объект в фигурных скобках',
    name: 'имя не длиннее 60 знаков',
    on_off: '"on", "off" или объект',
    flag: 'true или false',
    number: 'число',
    severity: 'critical, high, medium или low',
  },
}

/** The words for a refused rule pack; null for every other problem. */
export function packWords({ code, details }: Problem, language: Language): Words | null {
  const words = code === 'bad_rule_pack' ? BY_KIND[language][String(details?.['kind'] ?? '')] : undefined
  return words ? { what: WHAT[language] + words.what, todo: words.todo } : null
}

/** What a value of a refused rule pack should have been, in words; null for every other detail. */
export function packDetail({ code, details }: Problem, key: string, language: Language): string | null {
  if (code !== 'bad_rule_pack') return null
  const value = String(details?.[key] ?? '')
  if (key === 'wanted') return WANTED[language][value] ?? value
  // Only a file has lines; a name that was asked for and a pack of the workspace have none.
  return key === 'line' && details?.['line'] === 0 ? '' : null
}
