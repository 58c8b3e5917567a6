import type { FeltOutcome } from '#shared/model/words.ts'
import { feltOfScore } from '../../outcomes/outcome-table.ts'
import type { DeskRating } from '../draft.ts'
import { listIn, mapIn, textIn, type Json, type JsonMap } from '../json.ts'

/** Stars that helpdesks ask for. */
const STARS = 5
/** Longest remark beside a rating that is kept. */
const LONGEST = 1000

/** A rating in the words of a helpdesk: good or bad, also with a remark, or one to five. Null where nothing was rated. */
function ratingOf(score: string | null, words: string | null): DeskRating | null {
  const given = score?.trim().toLowerCase() ?? ''
  const said = words?.trim().slice(0, LONGEST) || null
  const named: FeltOutcome | null = given.startsWith('good') ? 'liked' : given.startsWith('bad') ? 'disliked' : null
  if (named !== null) return { given: named === 'liked' ? 'good' : 'bad', felt: named, words: said }
  const felt = /^\d$/.test(given) ? feltOfScore(given, STARS) : null
  return felt === null ? null : { given: `${given}/${STARS}`, felt, words: said }
}

/** What the person answered when Zendesk asked: in the ticket, else the newest that is listed beside it. */
export function zendeskRating(ticket: JsonMap, listed: readonly Json[]): DeskRating | null {
  const own = mapIn(ticket, 'satisfaction_rating')
  const found = [...(own === null ? [] : [own]), ...listed.toReversed()]
  for (const one of found) {
    const rating = ratingOf(textIn(one, 'score'), textIn(one, 'comment'))
    if (rating !== null) return rating
  }
  return null
}

/** What the person answered when Chatwoot asked: in the last message that asks, in the conversation, else beside it. */
export function chatwootRating(entry: JsonMap, listed: readonly Json[]): DeskRating | null {
  const asked = listIn(entry, 'messages').map((message) =>
    mapIn(mapIn(mapIn(message, 'content_attributes'), 'submitted_values'), 'csat_survey_response'),
  )
  const found = [...listed, mapIn(entry, 'csat_survey_response'), ...asked].toReversed()
  for (const one of found) {
    const rating = one === null ? null : ratingOf(textIn(one, 'rating'), textIn(one, 'feedback_message'))
    if (rating !== null) return rating
  }
  return null
}
