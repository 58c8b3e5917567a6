/** How a count is put in front of what is counted: "number of", "10,000", "new", "growth in". */
const BEFORE =
  '(?:(?:the |our )?(?:total |average )?(?:number|count|growth|increase|gain)(?: in| of) |total |new |net |more |monthly |weekly ){0,3}(?:\\d[\\d.,\\s]{0,15}k? ?)?(?:page )?'
/** What may follow, so that it stays a count and does not become a sentence about these people. */
const AFTER =
  '(?=$|[,.;:(]| (?:count|growth|numbers?|base|total|gain|per|by|than|in|on|until|till|together|of all|a (?:day|week|month|year)|each|every)\\b)'
const FANS = new RegExp(`^${BEFORE}(?:fans?|followers?|friends|likes|subscribers?)${AFTER}`, 'i')

const BEFORE_RU =
  '(?:(?:общее )?(?:число|количество|прирост|рост)(?: числа| количества)? |новые |новых |больше |всего ){0,3}(?:\\d[\\d.,\\s]{0,15})?'
const AFTER_RU = '(?=$|[,.;:(]| (?:за|к|на|в|во|по|всех|чем|каждый|каждую)(?: |$))'
const FANS_RU = new RegExp(
  `^${BEFORE_RU}(?:подписчик|фанат|поклонник|друзья|друзей|лайк|читател)\\p{L}*${AFTER_RU}`,
  'iu',
)

/**
 * What the metric of a goal counts: `fans` when it is a count of fans, followers, friends, likes or subscribers (what
 * product people call vanity), else `outcome`. Null while no metric is stated.
 */
export function countedBy(metric: string | null): 'fans' | 'outcome' | null {
  const text = (metric ?? '').trim()
  if (text === '') return null
  return FANS.test(text) || FANS_RU.test(text) ? 'fans' : 'outcome'
}
