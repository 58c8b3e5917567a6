import type { FeltOutcome } from '#shared/model/words.ts'
import type { SampleAccount, SampleContact, SampleConversation, SampleHandoff, SampleMessage } from './company.ts'
import { voiceOf } from './compose.ts'
import type { ContactBook } from './contacts.ts'
import { DAY, MINUTE } from './days.ts'
import type { Directory } from './directory.ts'
import type { Case } from './inbox.ts'
import type { Random } from './random.ts'
import { type AnswerStep, type ContactStep, type RouteStep, type Scene, sceneOf, script, type Step } from './script.ts'
import { THEMES } from './themes.ts'

export type Thread = { conversation: SampleConversation; messages: SampleMessage[]; handoffs: SampleHandoff[] }

/** What was said and done in one conversation, with its times. */
type Play = {
  scene: Scene
  steps: readonly Step[]
  said: readonly (ContactStep | AnswerStep)[]
  routes: readonly RouteStep[]
  answers: readonly AnswerStep[]
  /** When a step happened. */
  at(step: Step): number
  lastAt: number
  end: number
}

/** Plays a planned conversation to its end, at the latest a few minutes before `end`. */
export function playCase(
  one: Case,
  account: SampleAccount,
  directory: Directory,
  book: ContactBook,
  end: number,
  chance: Random,
  newId: () => string,
): Thread {
  const contact = book.meet(one.language, one.draft.network)
  const voice = voiceOf(one.language, one.topic, one.draft, contact.name, chance)
  const play = perform(sceneOf(one, account, voice, directory, chance), end)
  const id = newId()
  const key = `${account.network}-${chance.whole(10_000_000, 99_999_999)}${id.slice(-6)}`
  const felt = feelingOf(one, play.steps, chance)
  const angry = felt === 'hated' || gaveUp(play)
  remember(book, contact, one, angry, chance)
  const answered = play.answers[0]
  return {
    conversation: {
      id,
      accountId: account.id,
      contactId: contact.id,
      naturalKey: key,
      startedAt: one.startedAt,
      lastAt: play.lastAt,
      ...standOf(play),
      needsHelp: THEMES[one.topic].help ? 1 : 0,
      teamId: play.routes.at(-1)?.to ?? account.teamId,
      assigneeId: answered && chance.chance(0.7) ? (solvedBy(play) ?? answered).by.id : null,
      firstAnswerAt: answered ? play.at(answered) : null,
      reachedResolverAt: reachedAt(play),
      stage: THEMES[one.topic].stage,
      felt,
      consequence: consequenceOf(one, felt, angry, chance),
      language: one.language,
    },
    messages: messagesOf(play, id, key, contact, chance),
    handoffs: play.routes.map((step, index) => ({
      conversationId: id,
      seq: index + 1,
      fromTeamId: step.from,
      toTeamId: step.to,
      at: play.at(step),
      actor: step.actor.name,
    })),
  }
}

/** A conversation that would run past `end` is told faster, so that it is complete. */
function perform(scene: Scene, end: number): Play {
  const steps = script(scene)
  const { startedAt } = scene.one
  const room = (end - startedAt) / MINUTE - 6
  const longest = Math.max(...steps.map((step) => step.at), 1)
  const pace = longest > room ? room / longest : 1
  const at = (step: Step): number => startedAt + Math.round(step.at * pace) * MINUTE
  const said = steps.filter((step) => step.by !== 'route')
  return {
    scene,
    steps,
    said,
    routes: steps.filter((step) => step.by === 'route'),
    answers: said.filter((step) => step.by !== 'contact'),
    at,
    lastAt: Math.max(startedAt, ...said.map(at)),
    end,
  }
}

const solvedBy = (play: Play): AnswerStep | undefined => play.answers.findLast((step) => step.solves)

function lastTone(play: Play): ContactStep['tone'] | null {
  const last = play.said.at(-1)
  return last?.by === 'contact' ? last.tone : null
}
const gaveUp = (play: Play): boolean => lastTone(play) === 'ending'

/** Whether it is open, and whether an answer is owed. Old questions that nobody answered were mostly tidied away. */
function standOf(play: Play): Pick<SampleConversation, 'status' | 'needsAnswer' | 'resolvedAt'> {
  const { one, chance } = play.scene
  const tone = lastTone(play)
  const running = one.draft.lifecycle === 'active'
  const waits = one.topic !== 'praise' && (tone === 'ask' || tone === 'nudge')
  if (waits) {
    const tidied = running && one.startedAt < play.end - 200 * DAY && chance.chance(0.7)
    if (!tidied) return { status: 'open', needsAnswer: 1, resolvedAt: null }
    return {
      status: 'resolved',
      needsAnswer: 0,
      resolvedAt: Math.min(play.lastAt + chance.whole(60, 120) * DAY, play.end - DAY),
    }
  }
  if (one.topic === 'praise' && running && chance.chance(0.25))
    return { status: 'open', needsAnswer: 0, resolvedAt: null }
  if (one.topic !== 'praise' && running && tone !== 'ending' && chance.chance(0.06))
    return { status: 'pending', needsAnswer: 0, resolvedAt: null }
  const solved = solvedBy(play)
  return { status: 'resolved', needsAnswer: 0, resolvedAt: solved ? play.at(solved) : play.lastAt }
}

/** When the team that can settle it had it in hand; null while it never did. */
function reachedAt(play: Play): number | null {
  const { one, sameTeam, chance } = play.scene
  const [route] = play.routes
  if (route) return play.at(route)
  const [answer] = play.answers
  const inHand = sameTeam && one.fate !== 'stayed' && (one.draft.function === 'support' || answer !== undefined)
  if (!inHand) return null
  const seen = one.startedAt + chance.whole(2, 25) * MINUTE
  return Math.min(seen, answer ? play.at(answer) : seen, play.end - MINUTE)
}

function messagesOf(play: Play, id: string, key: string, contact: SampleContact, chance: Random): SampleMessage[] {
  const { draft, topic, language } = play.scene.one
  const isPrivate = (index: number): boolean =>
    draft.network === 'telegram' || (index > 1 && THEMES[topic].help && chance.chance(0.35))
  return play.said.map((step, index) => ({
    conversationId: id,
    naturalKey: `${key}-${index + 1}`,
    direction: step.by === 'contact' ? 'in' : 'out',
    visibility: isPrivate(index) ? 'private' : 'public',
    at: play.at(step),
    author: step.by === 'contact' ? contact.name : step.by.name,
    teamId: step.by === 'contact' ? null : step.team,
    text: step.text,
    language,
  }))
}

/** Notes what the contact is to the company, with the conversation as evidence. */
function remember(
  book: ContactBook,
  contact: SampleContact,
  { topic, draft }: Case,
  angry: boolean,
  chance: Random,
): void {
  if (THEMES[topic].help) book.note(contact, 'customer', `Wrote about ${topic.replace('-', ' ')} on ${draft.handle}`)
  else if (topic === 'shop' || topic === 'price')
    book.note(contact, 'prospect', `Asked on ${draft.handle} before buying`)
  else if (topic === 'idea') book.note(contact, 'co-creator', `Sent an idea to ${draft.handle}`)
  else if (topic === 'praise' && chance.chance(0.5)) book.note(contact, 'advocate', `Praised ${draft.brand} in public`)
  if (angry) book.note(contact, 'critic', `Left angry on ${draft.handle}`)
}

function feelingOf(one: Case, steps: readonly Step[], chance: Random): FeltOutcome {
  const draw = (weights: Partial<Record<FeltOutcome, number>>): FeltOutcome =>
    chance.weighted(Object.keys(weights) as FeltOutcome[], (felt) => weights[felt] ?? 0)
  const thanked = steps.some((step) => step.by === 'contact' && step.tone === 'thanks')
  const gaveUp = steps.some((step) => step.by === 'contact' && step.tone === 'ending')
  if (one.topic === 'praise') return draw({ loved: 6, liked: 3, unknown: 1 })
  if (gaveUp) return draw({ hated: 5, disliked: 5 })
  if (one.fate === 'unanswered') return draw({ unknown: 7, disliked: 2, hated: 1 })
  if (one.fate === 'stayed') return draw({ unknown: 4, disliked: 4, neutral: 2, hated: 1 })
  if (thanked)
    return draw(one.fate === 'late' ? { liked: 4, neutral: 4, loved: 1 } : { loved: 4, liked: 6, neutral: 1 })
  return draw({ unknown: 6, neutral: 2, liked: 2 })
}

function consequenceOf(
  one: Case,
  felt: FeltOutcome,
  gaveUp: boolean,
  chance: Random,
): SampleConversation['consequence'] {
  if (gaveUp) return chance.chance(0.6) ? 'reaction' : 'transaction'
  if (felt === 'unknown') return chance.chance(0.8) ? 'unknown' : 'none'
  if ((one.topic === 'shop' || one.topic === 'price') && (felt === 'loved' || felt === 'liked'))
    return chance.chance(0.55) ? 'transaction' : 'action'
  return chance.pick(['action', 'reaction', 'none', 'none', 'transaction', 'unknown'])
}
