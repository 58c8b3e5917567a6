import type { AskedFact } from '#shared/model/questionnaire.ts'
import { AccessWay, type Language } from '#shared/model/words.ts'
import { en, ru } from '#shared/locale/words.ts'
import { STAGE_CHOICES } from './facts.ts'
import { wordsIn } from './words.ts'

/** Something that can be chosen: what the workspace keeps, and what a person reads. */
export type Choice = { readonly id: string; readonly label: string }

/** What the workspace has to choose from, by name. */
export type Registers = Readonly<Record<'person' | 'brand' | 'market' | 'team' | 'goal', readonly Choice[]>> & {
  /** Language tags in use. */
  readonly languages: readonly string[]
}

/** Languages offered beside those in use. */
const COMMON = [
  'ar',
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fi',
  'fr',
  'he',
  'hr',
  'hu',
  'id',
  'it',
  'ja',
  'kk',
  'ko',
  'lt',
  'lv',
  'nl',
  'no',
  'pl',
  'pt',
  'ro',
  'ru',
  'sk',
  'sl',
  'sr',
  'sv',
  'th',
  'tr',
  'uk',
  'vi',
  'zh',
]

const REGISTER = {
  owner: 'person',
  backup_owner: 'person',
  brand: 'brand',
  market: 'market',
  team: 'team',
  goal: 'goal',
} as const
const GLOSSARY: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, ru }
const word = (code: string, language: Language): string => GLOSSARY[language][code] ?? code

/** What can be chosen for a fact, in the words of a language; empty where it is written. */
export function choicesOf(fact: AskedFact, registers: Registers, language: Language): readonly Choice[] {
  const words = wordsIn(language)
  switch (fact) {
    case 'owner':
    case 'backup_owner':
    case 'brand':
    case 'market':
    case 'team':
    case 'goal':
      return registers[REGISTER[fact]]
    case 'language':
      return languageChoices(registers.languages, language)
    case 'access':
      return AccessWay.options.map((id) => ({ id, label: word(id, language) }))
    case 'stages':
      return STAGE_CHOICES.map((id) => ({
        id,
        label: id
          .split('+')
          .map((stage) => word(stage, language))
          .join(' + '),
      }))
    case 'verified':
    case 'two_factor':
      return [
        { id: '1', label: words.yes },
        { id: '0', label: words.no },
      ]
    default:
      return []
  }
}

function languageChoices(inUse: readonly string[], language: Language): Choice[] {
  const names = new Intl.DisplayNames([language], { type: 'language' })
  const nameOf = (tag: string): string => {
    try {
      return names.of(tag) ?? tag
    } catch {
      return tag
    }
  }
  const order = new Intl.Collator(language)
  return [...new Set([...inUse, ...COMMON])]
    .map((id) => ({ id, label: `${nameOf(id)} (${id})` }))
    .sort((a, b) => order.compare(a.label, b.label))
}
