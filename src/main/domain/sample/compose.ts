import type { BrandName, SpokenLanguage } from './catalogue/entry.ts'
import type { Random } from './random.ts'
import { textsOf } from './texts/index.ts'
import type { Topic, TopicTexts } from './texts/topic.ts'
import { chooseModel } from './themes.ts'

/** Writes the messages of one conversation; what is named once (appliance, error code, town) stays the same throughout. */
export type Voice = {
  ask(): string
  chaser(): string
  nudge(): string
  ending(): string
  thanks(agent: string): string
  /** An answer by somebody who can help. */
  fix(agent: string, late: boolean): string
  deflection(): string
  handover(agent: string): string
  cheer(): string
}

/** @param name of the contact, as written; the first word is how people are addressed */
export function voiceOf(language: SpokenLanguage, topic: Topic, brand: BrandName, name: string, chance: Random): Voice {
  const texts = textsOf(language)
  const about = texts.topics[topic] as TopicTexts
  const slots: Record<string, string> = {
    m: chooseModel(topic, brand, chance),
    n: name.split(' ')[0] ?? name,
    b: brand,
    order: `HG-${chance.whole(1_000_000, 9_999_999)}`,
  }
  for (const [slot, values] of Object.entries(texts.slots)) slots[slot] = chance.pick(values)
  const careless = chance.chance(0.09) && language !== 'de'
  const hasty = chance.chance(0.16)
  const said = new Set<string>()

  const fill = (text: string, agent = ''): string => text.replaceAll(/\{(\w+)\}/g, (_, slot: string) => (slot === 'a' ? (agent.split(' ')[0] ?? '') : (slots[slot] ?? '')))
  /** Nobody says the same sentence twice in one conversation. */
  const pick = (list: readonly string[]): string => {
    const fresh = list.filter((text) => !said.has(text))
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

  return {
    ask() {
      const ask = pick(about.asks)
      const hello = topic !== 'praise' && chance.chance(0.5) ? pick(texts.hellos) : null
      const more = chance.chance(topic === 'praise' ? 0.3 : 0.55) ? pick(about.more) : null
      const opened = hello === null ? ask : `${hello} ${/[,:]$/.test(hello) && language !== 'de' ? small(ask) : ask}`
      return byContact(more === null ? opened : chance.chance(0.12) && topic !== 'praise' ? `${more} ${opened}` : `${opened} ${more}`)
    },
    chaser: () => byContact(pick(texts.chasers)),
    nudge: () => byContact(chance.chance(0.25) ? `${pick(about.nudges)} ${pick(about.more)}` : pick(about.nudges)),
    ending: () => byContact(pick(texts.endings)),
    thanks: (agent) => byContact(fill(pick(texts.thanks), agent)),
    fix(agent, late) {
      const greeting = fill(pick(texts.greetings))
      const answer = late ? `${pick(texts.apologies)} ${capital(fill(pick(about.fixes)))}` : fill(pick(about.fixes))
      return signed(`${greeting} ${/[!.]$/.test(greeting) ? capital(answer) : late ? small(answer) : answer}`, agent)
    },
    deflection: () => fill(pick(texts.deflections)),
    handover: (agent) => signed(fill(pick(texts.handovers)), agent),
    cheer: () => fill(pick(texts.cheers)),
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** First letter small, unless the word is a name, an abbreviation or “I”. */
const small = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) && !/^(Ihre|Halvorn|Kornwell|Brisavo)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
