/** Words so common that a few of them tell the language. */
const COMMON: Readonly<Record<string, string>> = {
  en: `the and you your is are was to of in it for my me that this on with have has not can't can how why what when i'm i a an but please thanks thank they we our will just do does don't be at from get got no so if all help hi hello love great good still never again service`,
  de: `der die das und ist nicht ich ein eine mit auf für wie wir sie mein meine den dem zu von es im auch noch kann haben habe wird bei nach aber seit danke bitte warum wann kein keine schon mal`,
  es: `el los las de que y un una por para con no mi me se lo está esta como pero más muy gracias hola qué cuándo cómo dónde tengo puedo hay ya desde quiero favor usted son`,
  fr: `le les des et est un une pour dans que qui pas je vous nous mon ma mes avec sur ne ce cette il au du bonjour merci comment pourquoi quand très plus mais depuis suis avez`,
  pt: `o os as de que e um uma para com não meu minha em por está como mas mais muito obrigado obrigada olá quando onde tem já você vocês estou isso foi`,
  it: `il lo gli di che e un una per con non mio mia sono è come ma più molto grazie ciao quando dove ho ancora perché della del`,
  nl: `de het een en van ik niet is dat met voor mijn op zijn maar hoe wat waarom wanneer bij nog al wel heb hallo bedankt`,
  pl: `nie i w na z się jest do że to jak co mój moja mam czy po dla ale już jestem dziękuję proszę dzień dobry kiedy gdzie dlaczego od przez`,
  tr: `ve bir bu için ile ben çok ne nasıl neden var yok değil mi mı teşekkür lütfen ama daha`,
  id: `saya nak yang dan tidak ini itu untuk dengan di ke ada sudah belum bisa tolong tukar terima kasih apa kenapa`,
}
const words = new Map(Object.entries(COMMON).map(([language, list]) => [language, new Set(list.split(/\s+/))]))
const SCRIPTS: readonly (readonly [language: string, pattern: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
]
/** Of all letters: so many Cyrillic ones make a mixed message Russian, since Latin names and terms stand in every Russian one. */
const CYRILLIC_SHARE = 0.3

/**
 * The language of a cleaned text as an ISO 639 code; `und` when there are no words to tell it by.
 * @param low in small letters
 */
export function languageOf(low: string): string {
  const letters = low.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return 'und'
  const cyrillic = low.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  if (cyrillic / letters >= CYRILLIC_SHARE) return cyrillicLanguage(low)
  for (const [language, pattern] of SCRIPTS)
    if ((low.match(pattern)?.length ?? 0) / letters >= CYRILLIC_SHARE) return language
  return latinLanguage(low)
}

function cyrillicLanguage(low: string): string {
  if (/[әғқңөұүһ]/.test(low)) return 'kk'
  if (/[іїєґ]/.test(low) && !/[ыэъ]/.test(low)) return 'uk'
  return low.includes('ў') ? 'be' : 'ru'
}

function latinLanguage(low: string): string {
  const votes = new Map<string, number>()
  const said = low.match(/[\p{L}']+/gu) ?? []
  for (const word of said)
    for (const [language, list] of words) if (list.has(word)) votes.set(language, (votes.get(language) ?? 0) + 1)
  const [first] = [...votes].toSorted(
    ([one, ones], [other, others]) => others - ones || Number(other === 'en') - Number(one === 'en'),
  )
  if (!first) return 'en'
  const [language, count] = first
  // One short word shared by many languages is no proof against the most common one.
  return language !== 'en' && count < 2 && said.length > 2 && !/[^\p{ASCII}]/u.test(low) ? 'en' : language
}
