/** Languages in which names of languages and countries are understood. */
const SPOKEN = ['en', 'ru', 'de', 'fr', 'es'] as const
/** Country names people use that are no codes and no official names. */
const COUNTRY_NICKNAMES: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  uae: 'AE',
  рф: 'RU',
  сша: 'US',
  оаэ: 'AE',
}

interface Names {
  readonly languages: ReadonlyMap<string, string>
  readonly countries: ReadonlyMap<string, string>
}

let names: Names | null = null

/** Built from the names the runtime knows (Unicode CLDR), once, on first use. */
function known(): Names {
  names ??= { languages: namesOf('language', 97), countries: namesOf('region', 65) }
  return names
}

function namesOf(type: 'language' | 'region', firstLetter: number): Map<string, string> {
  const found = new Map<string, string>()
  let codes = allPairs(firstLetter).filter((code) => isCurrent(type, code))
  for (const language of SPOKEN) {
    const display = new Intl.DisplayNames([language], { type, fallback: 'none' })
    codes = codes.filter((code) => {
      const name = display.of(code)
      if (name === undefined) return false
      if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), code)
      if (!found.has(code.toLowerCase())) found.set(code.toLowerCase(), code)
      return true
    })
  }
  return found
}

/** Codes that were withdrawn (`DD`, `iw`) have others in their place. */
function isCurrent(type: 'language' | 'region', code: string): boolean {
  const [tag = ''] = Intl.getCanonicalLocales(type === 'region' ? `und-${code}` : code)
  return tag === (type === 'region' ? `und-${code}` : code)
}

/** All codes of two letters, `aa` to `zz` or `AA` to `ZZ`. */
function allPairs(firstLetter: number): string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(firstLetter + index))
  return letters.flatMap((first) => letters.map((second) => first + second))
}

/** ISO country code of a country's name or code in any of the five languages; null where it is none. */
export function countryCode(text: string): string | null {
  const name = text.trim().toLowerCase()
  return COUNTRY_NICKNAMES[name] ?? known().countries.get(name) ?? null
}

/** Language tag of a language's name or code: `English` → `en`, `English(UK)` → `en-GB`, `pt-BR` → `pt-BR`. Null where it is none. */
export function languageTag(text: string): string | null {
  const plain = text.trim()
  const regional = /^(\p{L}+)\s*[-_(]\s*(\p{L}[\p{L} .]*?)\)?$/u.exec(plain)
  if (!regional) return known().languages.get(plain.toLowerCase()) ?? null
  const language = known().languages.get((regional[1] ?? '').toLowerCase())
  const country = countryCode(regional[2] ?? '')
  return language && country ? `${language}-${country}` : null
}
