import type { JourneyStage, TeamFunction } from '#shared/model/words.ts'
import type { BrandName } from './catalogue/entry.ts'
import type { Random } from './random.ts'
import type { LanguageTexts, Topic } from './texts/topic.ts'

/** What a topic means for the company: whether it is a call for help, who can settle it, where in the journey it stands. */
type Theme = { readonly help: boolean; readonly settledBy: TeamFunction | null; readonly stage: JourneyStage }

const help = (stage: JourneyStage = 'after', settledBy: TeamFunction = 'support'): Theme => ({
  help: true,
  settledBy,
  stage,
})
const talk = (settledBy: TeamFunction | null, stage: JourneyStage): Theme => ({ help: false, settledBy, stage })

export const THEMES: Record<Topic, Theme> = {
  oven: help(),
  'oven-safety': help('after', 'product'),
  hood: help(),
  recipe: talk('marketing', 'after'),
  leak: help(),
  'weak-cooling': help(),
  installation: help('during'),
  strip: help(),
  'lamp-app': help(),
  mower: help(),
  'robot-mower': help(),
  delivery: help('during'),
  damage: help('during'),
  warranty: help(),
  parts: help(),
  refund: help('during'),
  shop: talk('sales', 'before'),
  price: talk('sales', 'before'),
  praise: talk(null, 'after'),
  idea: talk('product', 'after'),
  job: talk('hr', 'before'),
  press: talk('pr', 'before'),
}

const OVENS = ['K3', 'K5', 'K7', 'K9', 'K7 Steam', 'K5 Duo']
const COOLERS = ['Brisavo S', 'Brisavo S9', 'Duo 12', 'Nord 9', 'Aria 3', 'Nord 12']
const LAMPS = ['Studio', 'Orbit', 'Halo 2', 'Nox']
const MOWERS = ['RM 40', 'RM 46', 'V2', 'Trim 25']
const MODELS: Partial<Record<Topic, readonly string[]>> = {
  oven: OVENS,
  'oven-safety': OVENS,
  recipe: OVENS,
  hood: ['H1', 'H2', 'H4', 'H2 Slim', 'H6'],
  leak: COOLERS,
  'weak-cooling': COOLERS,
  installation: COOLERS,
  strip: ['Strip 5', 'Strip 10', 'Line 2', 'Line 5'],
  'lamp-app': LAMPS,
  mower: MOWERS,
  'robot-mower': ['V3 Robot', 'Robo 600', 'Robo 900'],
}
const OWN: Record<Exclude<BrandName, 'Halvorn'>, readonly string[]> = {
  Kornwell: [...OVENS, 'H2', 'H4', 'M4'],
  Brisavo: COOLERS,
  Lumetra: [...LAMPS, 'Strip 5', 'Line 2'],
  Verdano: [...MOWERS, 'Robo 600'],
}
const TOPICS_OF: Record<Exclude<BrandName, 'Halvorn'>, readonly Topic[]> = {
  Kornwell: ['oven', 'oven', 'oven', 'oven-safety', 'hood', 'hood'],
  Brisavo: ['leak', 'leak', 'weak-cooling', 'weak-cooling', 'installation'],
  Lumetra: ['strip', 'strip', 'lamp-app', 'lamp-app'],
  Verdano: ['mower', 'mower', 'robot-mower', 'robot-mower'],
}
const ORDERS: readonly Topic[] = ['delivery', 'delivery', 'damage', 'warranty', 'parts', 'refund']

/** A topic that fits the brand and the team, in a language that has texts for it. */
export function chooseTopic(
  brand: BrandName,
  team: TeamFunction,
  wantsHelp: boolean,
  texts: LanguageTexts,
  chance: Random,
): Topic {
  const shelf = brand === 'Halvorn' ? chance.pick(['Kornwell', 'Brisavo', 'Lumetra', 'Verdano'] as const) : brand
  const draw = (): Topic => {
    if (wantsHelp) return chance.chance(0.62) ? chance.pick(TOPICS_OF[shelf]) : chance.pick(ORDERS)
    if (team === 'hr') return chance.pick(['job', 'job', 'job', 'praise'])
    if (team === 'pr') return chance.pick(['press', 'press', 'praise', 'shop', 'job'])
    if (team === 'product') return chance.pick(['idea', 'idea', 'praise', 'shop'])
    return chance.pick([
      'shop',
      'shop',
      'price',
      'praise',
      'praise',
      'idea',
      shelf === 'Kornwell' ? 'recipe' : 'price',
      shelf === 'Kornwell' ? 'recipe' : 'shop',
    ])
  }
  for (let attempt = 0; attempt < 12; attempt++) {
    const topic = draw()
    if (texts.topics[topic]) return topic
  }
  return chance.pick((Object.keys(texts.topics) as Topic[]).filter((topic) => THEMES[topic].help === wantsHelp))
}

/** The appliance a conversation is about. */
export function chooseModel(topic: Topic, brand: BrandName, chance: Random): string {
  const shelf = brand === 'Halvorn' ? chance.pick(['Kornwell', 'Brisavo', 'Lumetra', 'Verdano'] as const) : brand
  return chance.pick(MODELS[topic] ?? OWN[shelf])
}
