import type { TeamFunction } from '#shared/model/words.ts'
import type { SampleAccount, SamplePurpose } from './company.ts'
import { type Draft, isDefunct } from './drafts.ts'
import type { Random } from './random.ts'

type Field = Exclude<keyof SamplePurpose, 'id'>
const FIELDS: readonly Field[] = ['who', 'what', 'when', 'where', 'why', 'how', 'extent']

/** What people wrote into the seven fields; `{b}` is the brand, `{m}` the market. Some took care, some did not. */
const WORDS: Record<'marketing' | 'support' | 'sales' | 'pr' | 'hr' | 'product', Record<Field, readonly string[]>> = {
  marketing: {
    who: [
      '{m} owners of {b} appliances and people about to buy',
      'Home cooks, 28–55, {m}',
      'everyone who follows {b}?',
      'Households that compare before they buy',
      'People who furnish their first flat',
    ],
    what: [
      'Ideas, how-to and new products',
      'Recipes and product news, 3 posts a week',
      'Seasonal campaigns, prize draws twice a year',
      'Stories from customers’ homes',
      'news',
      'Help before the purchase: which size, which model',
    ],
    when: [
      'Weekdays, more before Christmas',
      'Season April to August',
      'Tue/Thu 18:00',
      'when there is something to say',
      'All year, nothing in the works holiday',
    ],
    where: [
      '{m}',
      '{m}, local language only',
      'Linked from the site footer and the box',
      '{m}, also seen in neighbouring countries',
    ],
    why: [
      'Bring people to the dealer locator',
      'More oven consultations booked in the showroom',
      'Keep warranty registrations above 40 %',
      'because the competitor has one',
      'Shorten the time from interest to purchase',
      'Fewer returns by better choice before buying',
    ],
    how: [
      'Own team, agency for video',
      'Pictures from HQ, texts local',
      'Replies within the day, complaints go to Support',
      'scheduled with the tool, checked on Mondays',
      'Warm, short, no slang',
    ],
    extent: [
      '3 posts a week, no paid',
      'Up to 6 h a week',
      'until the end of the campaign',
      'Max. 2 prize draws a year, Legal sees both',
      'One person, half a day',
    ],
  },
  support: {
    who: [
      '{m} owners of {b} appliances with a question',
      'Customers after purchase',
      'People who would otherwise phone',
    ],
    what: [
      'Help after purchase',
      'First answer, diagnosis, handing over to the workshop',
      'Answers in public, order data in private',
      'Warranty, spare parts, error codes',
    ],
    when: ['Mon–Sat 8–20', 'Office hours, evenings in the heat season', '7 days in summer'],
    where: ['{m}', '{m}, in the language people write in', 'Named on the warranty card'],
    why: [
      'First answer within 90 minutes',
      'Fewer repeat calls per appliance sold',
      'Needs solved without a technician where possible',
    ],
    how: [
      'Replies, no campaigns',
      'Two shifts, hand-over list at 14:00',
      'Second level joins for safety topics at once',
    ],
    extent: ['4 people in two shifts', 'No marketing posts, ever', 'Up to 120 conversations a week'],
  },
  sales: {
    who: ['Dealers and installers in {m}', 'People close to a purchase, {m}', 'Kitchen studios, architects'],
    what: ['Offers, availability, dealer locator', 'Reference projects', 'Appointments in the showroom'],
    when: ['Around trade fairs', 'weekly', 'Quarter starts'],
    where: ['{m}', 'Showroom region only', '{m}, trade partners'],
    why: ['Qualified leads for installers', 'Showroom appointments', 'Clear old stock without hurting the list price'],
    how: ['Direct messages to the sales desk', 'Sales writes, Marketing looks over it', 'Reply the same day'],
    extent: ['2 posts a week', 'One showroom', 'ends when the outlet closes'],
  },
  pr: {
    who: ['Journalists and bloggers, {m}', 'Press, investors, neighbours of the plants', 'Trade press'],
    what: ['Company news, people, figures', 'Press releases and pictures', 'Live from fairs'],
    when: ['With every release', 'Fairs and quarterly figures', 'as needed'],
    where: ['{m}', 'International, English', '{m}, trade media'],
    why: ['Correct reporting, fewer repeat enquiries', 'Be found first in a crisis', 'Picture desk serves itself'],
    how: [
      'Press office only, two pairs of eyes',
      'No product questions: handed to Support',
      'Copied from the newsroom',
    ],
    extent: ['1–2 posts a week', 'Fair weeks only', 'archive, no new posts planned'],
  },
  hr: {
    who: [
      'Apprentices, technicians, engineers in {m}',
      'People who think about applying',
      'Pupils in the last two years',
    ],
    what: [
      'A day at work, open positions',
      'Jobs, events, questions about applying',
      'Faces instead of stock pictures',
    ],
    when: ['Before application deadlines', 'Weekly', 'September and February'],
    where: ['{m}', 'Around the plants', '{m}, career fairs'],
    why: [
      'Applicants per vacancy for service technicians',
      'Fill apprenticeships by March',
      'Fewer drop-outs in the first year',
    ],
    how: ['Colleagues take over for a week', 'Recruiters answer questions', 'HR with Marketing'],
    extent: ['2 h a week', '1 post a week', 'Only as long as positions are open'],
  },
  product: {
    who: ['People who like to try early', 'Designers and owners with ideas', 'Test households'],
    what: [
      'Prototypes, calls for testers, what became of ideas',
      'Material, sketches, light studies',
      'Questions to owners before decisions',
    ],
    when: ['Per project', 'Monthly', 'Test phases'],
    where: ['{m}', 'Worldwide, English'],
    why: ['Find faults before the launch', 'Ideas of owners that reach a product', 'Cheaper than a panel'],
    how: ['Engineers answer themselves', 'Studio posts, Legal checks names', 'Results are reported back'],
    extent: ['Max. 40 testers per round', '1 post a week', 'until the test kitchen moves'],
  },
}

/** Reasons that only count an audience. */
const FAN_REASONS = ['10,000 followers by summer', 'more followers than the other brands', 'More likes than last year']

const fill = (text: string, draft: Draft): string =>
  text.replace('{b}', draft.brand).replace('{m}', draft.market === 'Global' ? 'International' : draft.market)

/** The 5W+H.E. of an account, with gaps as people leave them; null where nobody ever opened the form. */
export function makeCharter(draft: Draft, account: SampleAccount, chance: Random): SamplePurpose | null {
  if (draft.origin === 'impostor') return null
  const faulty = draft.faults.has('no-purpose')
  if (faulty && chance.chance(0.6)) return null
  const words =
    WORDS[draft.function in WORDS ? (draft.function as Exclude<TeamFunction, 'legal' | 'other'>) : 'marketing']
  const judged = (draft.lifecycle === 'active' && !isDefunct(draft)) || isUnderWay(draft)
  const care = faulty ? 0.35 : judged ? 1 : chance.pick([0.45, 0.7, 0.9, 1])
  const charter: SamplePurpose = {
    id: account.id,
    who: null,
    what: null,
    when: null,
    where: null,
    why: null,
    how: null,
    extent: null,
  }
  for (const field of FIELDS) if (chance.chance(care)) charter[field] = fill(chance.pick(words[field]), draft)
  if (faulty) return { ...charter, what: null, why: chance.chance(0.3) ? '' : null }
  if (charter.what === null && charter.why === null) charter.what = fill(chance.pick(words.what), draft)
  if (judged) leaveGaps(charter, draft, chance)
  return charter
}

const isUnderWay = (draft: Draft): boolean => draft.lifecycle === 'proposed' || draft.lifecycle === 'approved'

/** Takes out what people left open, and writes a reason that is none. */
function leaveGaps(charter: SamplePurpose, { faults }: Draft, chance: Random): void {
  if (faults.has('why-counts-fans')) charter.why = chance.pick(FAN_REASONS)
  if (faults.has('why-missing')) charter.why = null
  if (!faults.has('purpose-incomplete')) return
  const open = FIELDS.filter((field) => field !== 'why' && (field !== 'what' || !faults.has('why-missing')))
  for (const field of chance.some(open, chance.whole(1, 4))) charter[field] = null
}
