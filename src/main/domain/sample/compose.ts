import type { BrandName, MarketCode, SpokenLanguage } from './catalogue/entry.ts'
import { plainLetters, speaksAsWoman } from './names.ts'
import type { Random } from './random.ts'
import { textsOf } from './texts/index.ts'
import { GENERAL, type Topic, type TopicTexts } from './texts/topic.ts'
import { chooseModel } from './themes.ts'

/** Writes the messages of one conversation; what is named once (appliance, error code, town) stays the same throughout. */
export type Voice = {
  ask(): string
  chaser(): string
  /** Said to an answer that is none. */
  objection(): string
  /** Said to an answer that was not enough. */
  nudge(): string
  ending(): string
  thanks(agent: string, quick: boolean): string
  /** An answer by somebody who can help; it fits what was asked. */
  fix(agent: string, late: boolean): string
  deflection(): string
  handover(agent: string): string
  cheer(): string
}

/** @param name of the contact, as written; the first word is how people are addressed */
export function voiceOf(
  language: SpokenLanguage,
  topic: Topic,
  where: { brand: BrandName; market: MarketCode },
  name: string,
  chance: Random,
): Voice {
  const texts = textsOf(language)
  const about = texts.topics[topic] as TopicTexts
  const slots = slotsOf(language, topic, where, name, chance)
  const careless = chance.chance(0.09) && language !== 'de'
  const hasty = chance.chance(0.16)
  const said = new Set<string>()
  /** Numbers of the fixes that answer what was asked, and of the fix that was given last. */
  let fitting: readonly number[] = []
  let given: number | null = null
  let deflected: number | null = null

  const fill = (text: string, agent = ''): string =>
    text.replaceAll(/\{(\w+)\}/g, (_, slot: string) => (slot === 'a' ? calledBy(agent, language) : (slots[slot] ?? '')))
  /** Nobody says the same sentence twice in one conversation, and only one brand has recipes. */
  const pick = (list: readonly string[]): string => {
    const sayable = where.brand === 'Kornwell' ? list : list.filter((text) => !RECIPES.test(text))
    const fresh = sayable.filter((text) => !said.has(text))
    const text = chance.pick(fresh.length > 0 ? fresh : list)
    said.add(text)
    return text
  }
  const byContact = (text: string): string => {
    const written = capital(fill(text))
    if (careless) return written.toLowerCase().replace(/\.$/, '')
    return hasty ? written.replace(/\.$/, '') : written
  }
  const signed = (text: string, agent: string): string => `${text} ${fill(pick(texts.signatures), agent)}`.trim()
  const joined = (opening: string, text: string): string =>
    `${opening} ${/[!.?]$/.test(opening) ? capital(text) : small(text, language)}`

  function nextFix(): string {
    const left = fitting.filter((number) => number !== GENERAL && number !== given)
    if (given === null && left.length > 0) {
      given = chance.pick(left)
      return fill(about.fixes[given] ?? '')
    }
    given = GENERAL
    return fill(pick(REPAIRS.has(topic) ? texts.general : texts.promises))
  }

  return {
    ask() {
      const ask = tagged(pick(about.asks))
      fitting = ask.fits ?? []
      const more = chance.chance(topic === 'praise' ? 0.3 : 0.55) ? pick(about.more) : null
      if (more !== null && topic !== 'praise' && chance.chance(0.1))
        return byContact(`${more} ${capital(fill(ask.text))}`)
      const hello = topic !== 'praise' && chance.chance(0.5) ? pick(texts.hellos) : null
      const opened = hello === null ? fill(ask.text) : joined(hello, fill(ask.text))
      return byContact(more === null ? opened : `${opened} ${more}`)
    },
    chaser: () => byContact(pick(texts.chasers)),
    objection: () => byContact(tagged(pick(texts.objections.filter((text) => follows(text, deflected)))).text),
    nudge() {
      const able = about.nudges.filter((text) => follows(text, given))
      const text = tagged(pick(able.length > 0 && given !== GENERAL ? able : texts.again)).text
      return byContact(chance.chance(0.2) ? `${text} ${pick(about.more)}` : text)
    },
    ending: () => byContact(pick(texts.endings)),
    thanks: (agent, quick) =>
      byContact(
        fill(
          pick([
            ...texts.thanks,
            ...(REPAIRS.has(topic) && given !== GENERAL ? texts.relief : []),
            ...(quick ? texts.surprise : []),
          ]),
          agent,
        ),
      ),
    fix(agent, late) {
      const greeting = fill(pick(texts.greetings))
      return signed(joined(greeting, late ? `${pick(texts.apologies)} ${capital(nextFix())}` : nextFix()), agent)
    },
    deflection() {
      const text = pick(
        REPAIRS.has(topic) ? texts.deflections : texts.deflections.filter((one) => !SWITCHING.test(one)),
      )
      deflected = texts.deflections.indexOf(text)
      return fill(text)
    },
    handover: (agent) => signed(fill(pick(texts.handovers)), agent),
    cheer: () => fill(pick(texts.cheers)),
  }
}

function slotsOf(
  language: SpokenLanguage,
  topic: Topic,
  where: { brand: BrandName; market: MarketCode },
  name: string,
  chance: Random,
): Record<string, string> {
  const texts = textsOf(language)
  const woman = speaksAsWoman(name)
  const slots: Record<string, string> = {
    m: chooseModel(topic, where.brand, chance),
    n: name.split(' ')[0] ?? name,
    b: where.brand,
    order: `HG-${chance.whole(1_000_000, 9_999_999)}`,
    fa: woman ? 'а' : '',
    sya: woman ? 'ась' : 'ся',
  }
  for (const [slot, values] of Object.entries({ ...texts.slots, ...texts.slotsOf?.[where.market] }))
    slots[slot] = chance.pick(values)
  return slots
}

/** How somebody signs: by first name, in Latin letters unless the conversation is Russian. */
function calledBy(agent: string, language: SpokenLanguage): string {
  const first = agent.split(' ')[0] ?? ''
  return language !== 'ru' && /\p{Script=Cyrillic}/u.test(first) ? capital(plainLetters(first)) : first
}

/** A text and, from behind its bar, the numbers of the fixes it goes with. */
export function tagged(text: string): { text: string; fits: readonly number[] | null } {
  const [words = '', numbers] = text.split(' |')
  return { text: words, fits: numbers === undefined ? null : numbers.split(' ').map(Number) }
}

/** Whether a nudge can follow the answer with this number. */
function follows(nudge: string, given: number | null): boolean {
  const { fits } = tagged(nudge)
  return fits === null || (given !== null && fits.includes(given))
}

/** Topics that end with something working again. */
const REPAIRS: ReadonlySet<Topic> = new Set([
  'oven',
  'oven-safety',
  'hood',
  'leak',
  'weak-cooling',
  'strip',
  'lamp-app',
  'mower',
  'robot-mower',
])
const SWITCHING = /off and on|выключать/
const RECIPES = /recip|рецепт|rezept|recet|przepis/i
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Words with which German sentences begin and which are no nouns. */
const GERMAN_STARTERS =
  /^(?:Mein|Beim|Die|Der|Das|Aus|Am|An|Im|In|Ist|Wo|Wohin|Wie|Welcher|Welche|Wann|Unsere|Bei|Kommt|Nehmt|Vor|Zwei|Zehn|Seit|Stimmt|Entschuldigen|Angeblich)\b/
const NAMES = /^(?:Ihre|Halvorn|Kornwell|Brisavo|Strip|Line|Studio|Orbit|Halo|Nox|Duo|Nord|Aria|Robo|Trim)\b/

/** First letter small, unless the word is a name, an abbreviation, a German noun or “I”. */
function small(text: string, language: SpokenLanguage): string {
  if (/^¿\p{Lu}/u.test(text)) return `¿${text.charAt(1).toLowerCase()}${text.slice(2)}`
  if (!/^\p{Lu}(?:\p{Ll}| )/u.test(text) || /^I\b/.test(text) || NAMES.test(text)) return text
  if (language === 'de' && !GERMAN_STARTERS.test(text)) return text
  return text.charAt(0).toLowerCase() + text.slice(1)
}
