/**
 * Letters that look alike to a reader, folded to one. From the confusables of Unicode (UTS 39), those between Latin, Cyrillic
 * and Greek small letters; digits that stand for letters as people write them (0 for o, 1 for l, 3 for e, 5 for s).
 */
const ALIKE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    е: 'e',
    ё: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    к: 'k',
    м: 'm',
    т: 't',
    в: 'b',
    н: 'h',
    і: 'l',
    ј: 'j',
    ѕ: 's',
    ԁ: 'd',
    ո: 'n',
    α: 'a',
    ο: 'o',
    ρ: 'p',
    ν: 'v',
    ι: 'l',
    κ: 'k',
    τ: 't',
    ɡ: 'g',
    ı: 'l',
    ł: 'l',
    ø: 'o',
    i: 'l',
    '0': 'o',
    '1': 'l',
    '3': 'e',
    '5': 's',
  }),
)

const PLAIN = /^[ -~]*$/
const MARKS = /\p{M}/gu

/** Letters and digits in lower case without accents: what is left of a handle when separators do not count. */
export function bareHandle(handle: string): string {
  if (PLAIN.test(handle)) return handle.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return handle
    .normalize('NFKD')
    .replaceAll(MARKS, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** How a bare handle looks: letters that are easily taken for one another are one. `rn` and `vv` pass for `m` and `w`. */
export function looks(bare: string): string {
  let seen = ''
  for (const letter of bare) seen += ALIKE.get(letter) ?? letter
  return seen.replaceAll('rn', 'm').replaceAll('vv', 'w')
}

/** Words of a handle or a name in lower case: divided by anything that is no letter or digit, and where small letters turn into capitals. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** The text and every text it becomes by losing one letter: two words that share one are at most two slips apart. */
export function withoutOne(text: string): string[] {
  const found = [text]
  for (let at = 0; at < text.length; at++) found.push(text.slice(0, at) + text.slice(at + 1))
  return found
}

/** Words that say nothing of who speaks: an account keeps its name when it gains or loses one. */
export const PADDING: ReadonlySet<string> = new Set(
  'official oficial officiel officielle offiziell ufficiale официальный офиц real the original true new old hq inc llc ltd gmbh corp co page account channel'.split(
    ' ',
  ),
)

/** Words that ask for trust or money under somebody's name, in the languages of the sample and a few more. */
export const BAIT: ReadonlySet<string> = new Set(
  (
    'official oficial officiel officielle offiziell ufficiale официальный real verified original support suporte soporte supporto поддержка help helpdesk care service servicio ' +
    'refund refunds reembolso возврат promo promos promotion promocion sale sales outlet discount discounts rabatt descuento скидки скидка распродажа ' +
    'giveaway giveaways prize prizes win winner gewinnspiel gewinn sorteo sorteos premio premios concours loterie розыгрыш приз призы подарки подарок акция gift gifts bonus bono free'
  ).split(' '),
)
