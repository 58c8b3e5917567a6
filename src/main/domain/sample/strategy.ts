import type { BrandName, MarketCode } from './catalogue/entry.ts'
import type { SampleCampaign, SampleEvidence, SampleGoal } from './company.ts'
import { daysBefore } from './days.ts'
import type { Directory } from './directory.ts'
import type { Random } from './random.ts'
import type { TeamFunction } from '#shared/model/words.ts'

type GoalLine = readonly [
  name: string,
  objective: string,
  metric: string,
  target: string,
  unit: string,
  days: number,
  functions: readonly TeamFunction[],
  brands: readonly BrandName[] | null,
]

const GOALS: readonly GoalLine[] = [
  [
    'Answer while it still helps',
    'Customers get a first answer while they still need it',
    'Share of conversations answered within 90 minutes',
    '80',
    '%',
    220,
    ['support', 'marketing'],
    null,
  ],
  [
    'Fewer repeat calls',
    'Solve it the first time',
    'Repeat contacts per 100 appliances sold',
    '6',
    'contacts',
    300,
    ['support'],
    null,
  ],
  [
    'Oven consultations',
    'Bring interest into the showroom',
    'Consultations booked per month',
    '420',
    'bookings',
    160,
    ['marketing', 'sales'],
    ['Kornwell'],
  ],
  [
    'Warranty registered',
    'Know who owns what, before something breaks',
    'Registered appliances of all sold',
    '45',
    '%',
    400,
    ['marketing', 'support'],
    ['Kornwell', 'Brisavo'],
  ],
  [
    'Installer leads before summer',
    'Installations sold before the heat',
    'Qualified leads passed to installers until May',
    '3100',
    'leads',
    175,
    ['marketing', 'sales'],
    ['Brisavo'],
  ],
  [
    'Filters and parts by self-service',
    'Parts ordered without a call',
    'Share of part orders placed online',
    '70',
    '%',
    310,
    ['support', 'marketing'],
    ['Kornwell', 'Brisavo', 'Verdano'],
  ],
  [
    'Technicians wanted',
    'Fill vacancies in the field service',
    'Suitable applicants per vacancy',
    '4',
    'applicants',
    130,
    ['hr'],
    null,
  ],
  [
    'Correct reporting',
    'Journalists find the facts by themselves',
    'Press enquiries answered from the newsroom',
    '60',
    '%',
    250,
    ['pr'],
    null,
  ],
  [
    'Light planned, not guessed',
    'Fewer returns of lamps',
    'Returns for “wrong choice”',
    '3.5',
    '% of sales',
    280,
    ['marketing', 'sales', 'product'],
    ['Lumetra'],
  ],
  [
    'A second season',
    'Mowers that come back for service, not for refund',
    'Winter services booked',
    '12000',
    'bookings',
    120,
    ['marketing', 'support'],
    ['Verdano'],
  ],
  [
    'Ideas that reach a product',
    'Owners see what became of their ideas',
    'Ideas from owners taken into a range per year',
    '8',
    'ideas',
    365,
    ['product'],
    null,
  ],
  [
    'No queue in the first hot week',
    'People get through when everybody calls',
    'Requests waiting on the first hot Monday',
    '40',
    'requests',
    -110,
    ['support', 'marketing'],
    ['Brisavo'],
  ],
  [
    'Ten thousand more',
    'Be seen by more people',
    'Followers of all pages together',
    '250000',
    'followers',
    190,
    [],
    null,
  ],
  ['The kitchen everybody likes', 'Posts that people like', 'Likes per post', '400', 'likes', 230, [], null],
]

/** The goals of the sample whose metric counts fans; only accounts that carry the fault serve them. */
export const servesNobody = (goal: Goal): boolean => goal.functions.length === 0

export type Goal = SampleGoal & {
  readonly functions: readonly TeamFunction[]
  readonly brands: readonly BrandName[] | null
}

/** Goals of which one has no owner; each is served by many accounts. */
const MAY_BE_UNOWNED = [
  'Answer while it still helps',
  'Oven consultations',
  'Warranty registered',
  'Technicians wanted',
]

export function makeGoals(directory: Directory, today: string, chance: Random, newId: () => string): Goal[] {
  const unowned = chance.pick(MAY_BE_UNOWNED)
  return GOALS.map(([name, objective, metric, target, unit, days, functions, brands]) => ({
    id: newId(),
    name,
    objective,
    metric,
    target,
    unit,
    dueOn: daysBefore(today, -days - chance.whole(0, 40)),
    ownerId:
      name === unowned
        ? null
        : chance.pick(directory.present(directory.team('Global', functions[0] ?? 'marketing').id)).id,
    functions,
    brands,
  }))
}

/** Name, brand, goal, days since the start, days since the end (negative: still to come), outcome. */
const CAMPAIGNS: readonly (readonly [string, BrandName, string | null, number, number | null, string | null])[] = [
  [
    'Sunday Roast Club',
    'Kornwell',
    'Oven consultations',
    1900,
    1100,
    'Many recipes, few consultations; the club went on without us',
  ],
  ['The Big Kitchen Swap', 'Kornwell', null, 1250, 1010, '812 old ovens taken back'],
  ['Bake-Off France', 'Kornwell', 'Oven consultations', 900, 780, 'Final seen live by 41,000, 96 consultations'],
  ['Cool Summer 17', 'Brisavo', null, 3400, 3290, null],
  [
    'Order before the heat',
    'Brisavo',
    'Installer leads before summer',
    240,
    150,
    '2,870 leads, 61 % installed before June',
  ],
  ['Filter month', 'Brisavo', 'Filters and parts by self-service', 75, 44, 'Online share from 48 % to 57 %'],
  ['Register in a minute', 'Kornwell', 'Warranty registered', 190, -60, null],
  ['Light week', 'Lumetra', 'Light planned, not guessed', 400, 390, '214 plans drawn in the studio'],
  ['First flat, first lamp', 'Lumetra', 'Light planned, not guessed', 50, -25, null],
  ['Put it to bed', 'Verdano', 'A second season', 40, -70, null],
  ['Seeds for schools', 'Verdano', null, 560, 470, '190 schools, two local papers'],
  ['A day in the field', 'Halvorn', 'Technicians wanted', 110, -10, null],
  ['Kitchen at Nauryz', 'Kornwell', 'Oven consultations', 260, 232, '133 consultations in Almaty and Astana'],
]

export function makeCampaigns(
  directory: Directory,
  goals: readonly Goal[],
  today: string,
  chance: Random,
  newId: () => string,
): SampleCampaign[] {
  const aimless = chance.pick(CAMPAIGNS.filter(([, , , , end]) => end !== null && end < 0))
  const untold = chance.pick(CAMPAIGNS.filter(([, , , , end]) => end !== null && end > 35 && end < 700))
  return CAMPAIGNS.map((line) => {
    const [name, brand, goal, start, end, outcome] = line
    return {
      id: newId(),
      name,
      goalId: line === aimless ? null : (goals.find((one) => one.name === goal)?.id ?? null),
      brandId: directory.brand(brand).id,
      startsOn: daysBefore(today, start),
      endsOn: end === null ? null : daysBefore(today, end),
      outcome: line === untold ? null : outcome,
    }
  })
}

const EVIDENCE: readonly (readonly [BrandName, MarketCode | null, string, number, number, string])[] = [
  [
    'Kornwell',
    'DE',
    'survey',
    95,
    412,
    'Two of three expect a person, not a page; a first answer the same morning counts more than a perfect one',
  ],
  ['Kornwell', 'UK', 'interview', 260, 18, 'People write to the page they know and do not care which team runs it'],
  ['Brisavo', 'ES', 'survey', 540, 230, 'In a heat wave four hours is “never”'],
  ['Brisavo', 'KZ', 'interview', 120, 14, 'Messengers are expected for everything after the installation'],
  ['Lumetra', null, 'survey', 720, 655, 'Planning help before the purchase matters more than news'],
  ['Verdano', 'DE', 'focus group', 330, 9, 'The robot mower group answers faster than the company'],
  ['Halvorn', 'US', 'survey', 45, 301, 'Applicants want to know the team, not the values'],
]

export function makeEvidence(directory: Directory, today: string, newId: () => string): SampleEvidence[] {
  return EVIDENCE.map(([brand, market, method, days, sample, summary]) => ({
    id: newId(),
    brandId: directory.brand(brand).id,
    marketId: market === null ? null : directory.market(market).id,
    method,
    askedOn: daysBefore(today, days),
    sample,
    summary,
  }))
}
