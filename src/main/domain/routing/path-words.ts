import type { RoutingFact, RoutingStep } from '#shared/model/routing.ts'
import type { Language } from '#shared/model/words.ts'
import { valueWord } from '../triage/value-words.ts'

const ASKED: Readonly<Record<Language, Readonly<Record<RoutingFact, string>>>> = {
  en: {
    intent: 'wish',
    urgency: 'urgency',
    sentiment: 'feeling',
    role: 'role',
    reach: 'reach',
    signal: 'sign',
    team: 'team of the account',
    language: 'language',
    network: 'network',
    brand: 'brand',
    market: 'market',
  },
  ru: {
    intent: 'намерение',
    urgency: 'срочность',
    sentiment: 'настроение',
    role: 'роль',
    reach: 'охват',
    signal: 'признак',
    team: 'команда аккаунта',
    language: 'язык',
    network: 'сеть',
    brand: 'бренд',
    market: 'рынок',
  },
}

/** One question of the tree as a person reads it: `sign: safety, legal?` */
export const stepText = ({ fact, is }: Pick<RoutingStep, 'fact' | 'is'>, language: Language): string =>
  `${ASKED[language][fact]}: ${is.map((value) => valueWord(value, language)).join(', ')}?`
