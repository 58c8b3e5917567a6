import { countryCode, languageTag } from '#main/domain/intake/places.ts'
import type { Surroundings } from './record.ts'
import { wordsOf } from './spelling.ts'

/** Languages in which a market names itself in its accounts. */
const SPOKEN = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'cs',
  'sv',
  'tr',
  'ru',
  'uk',
  'kk',
  'ja',
  'zh',
  'ko',
  'ar',
]
/** How countries are written beside their names. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  GB: ['uk', 'england', 'britain'],
  US: ['usa', 'us', 'america'],
  AE: ['uae'],
  KZ: ['kaz', 'қазақстан'],
}

/** The words by which each market may be named, by its id. Names come from Unicode CLDR, as the runtime has it. */
export function marketWords(markets: Surroundings['markets']): ReadonlyMap<string, ReadonlySet<string>> {
  const displays = SPOKEN.map((language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }))
  return new Map(
    markets.map(({ id, name, code }) => {
      const texts = [name, ...(code === null ? [] : [code])]
      const country = countryCode(code ?? '') ?? countryCode(name)
      if (country !== null) {
        texts.push(country, ...(SHORT[country] ?? []))
        for (const display of displays) texts.push(display.of(country) ?? '')
      }
      return [id, new Set(texts.flatMap((text) => wordsOf(text).flatMap((word) => [word, plain(word)])))] as const
    }),
  )
}

/** `españa` is `espana` in a handle. */
const plain = (word: string): string => word.normalize('NFKD').replaceAll(/\p{M}/gu, '')

/** Whether a word is the name or the code of a language, as `de` or `Deutsch`; of this language when one is given. */
export function isLanguageWord(word: string, language: string | null): boolean {
  const tag = languageTag(word)
  return tag !== null && language !== null && tag.split('-')[0] === language.toLowerCase().split(/[-_]/)[0]
}
