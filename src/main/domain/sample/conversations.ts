import type { FeltOutcome } from '#shared/model/words.ts'
import type {
  SampleAccount,
  SampleConversation,
  SampleHandoff,
  SampleMessage,
  SamplePerson,
  SampleTeam,
} from './company.ts'
import { type Voice, voiceOf } from './compose.ts'
import type { ContactBook } from './contacts.ts'
import { DAY, MINUTE } from './days.ts'
import type { Directory } from './directory.ts'
import type { Case } from './inbox.ts'
import type { Random } from './random.ts'
import { THEMES } from './themes.ts'

export type Thread = { conversation: SampleConversation; messages: SampleMessage[]; handoffs: SampleHandoff[] }

/** One thing that happens in a conversation, so many minutes after its beginning. */
type Step =
  | { at: number; by: 'contact'; text: string; tone: 'ask' | 'nudge' | 'thanks' | 'ending' }
  | { at: number; by: SamplePerson; team: string | null; text: string; solves: boolean }
  | { at: number; by: 'route'; actor: SamplePerson; from: string | null; to: string }

type Scene = {
  one: Case
  account: SampleAccount
  voice: Voice
  chance: Random
  own: string | null
  host: SamplePerson
  settler: SampleTeam | null
  helper: SamplePerson
  sameTeam: boolean
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
  const { draft } = one
  const theme = THEMES[one.topic]
  const contact = book.meet(one.language, draft.network)
  const voice = voiceOf(one.language, one.topic, draft, contact.name, chance)
  const hosts = directory.present(directory.team(draft.market, draft.function).id)
  const settler =
    theme.settledBy === null
      ? null
      : draft.function === theme.settledBy
        ? directory.team(draft.market, draft.function)
        : directory.team(draft.market, theme.settledBy)
  const host = chance.pick(hosts)
  const sameTeam =
    settler !== null &&
    (settler.id === account.teamId || draft.function === theme.settledBy || draft.function === 'support')
  const helper = sameTeam || settler === null ? host : chance.pick(directory.present(settler.id))
  const steps = script({ one, account, voice, chance, own: account.teamId, host, settler, helper, sameTeam })
  const room = (end - one.startedAt) / MINUTE - 6
  const longest = Math.max(...steps.map((step) => step.at), 1)
  const pace = longest > room ? room / longest : 1
  const at = (step: Step): number => one.startedAt + Math.round(step.at * pace) * MINUTE

  const id = newId()
  const said = steps.filter((step) => step.by !== 'route')
  const routes = steps.filter((step) => step.by === 'route')
  const last = said.at(-1)
  const answers = said.filter((step) => step.by !== 'contact')
  const solved = answers.findLast((step) => step.solves)
  const waits = last?.by === 'contact' && (last.tone === 'ask' || last.tone === 'nudge') && one.topic !== 'praise'
  const given = last?.by === 'contact' && last.tone === 'ending'
  const tidied = waits && one.startedAt < end - 200 * DAY && draft.lifecycle === 'active' && chance.chance(0.7)
  const open =
    (waits && !tidied) ||
    (!waits && !given && draft.lifecycle === 'active' && chance.chance(one.topic === 'praise' ? 0.25 : 0.06))
  const lastAt = last ? at(last) : one.startedAt
  const firstRoute = routes[0]
  const firstAnswer = answers[0]
  const inHand =
    one.fate !== 'stayed' &&
    sameTeam &&
    theme.settledBy !== null &&
    (draft.function === 'support' || firstAnswer !== undefined)
  const pickedUp =
    one.startedAt + Math.min(chance.whole(2, 25), firstAnswer ? Math.round(firstAnswer.at * pace) : 25) * MINUTE
  const reachedAt = firstRoute ? at(firstRoute) : inHand ? Math.min(pickedUp, end - MINUTE) : null
  const felt = feelingOf(one, steps, chance)

  const key = `${draft.network}-${chance.whole(10_000_000, 99_999_999)}${id.slice(-6)}`
  if (theme.help) book.note(contact, 'customer', `Wrote about ${one.topic.replace('-', ' ')} on ${draft.handle}`)
  else if (one.topic === 'shop' || one.topic === 'price')
    book.note(contact, 'prospect', `Asked on ${draft.handle} before buying`)
  else if (one.topic === 'idea') book.note(contact, 'co-creator', `Sent an idea to ${draft.handle}`)
  else if (one.topic === 'praise' && chance.chance(0.5))
    book.note(contact, 'advocate', `Praised ${draft.brand} in public`)
  if (given || felt === 'hated') book.note(contact, 'critic', `Left angry on ${draft.handle}`)

  return {
    conversation: {
      id,
      accountId: account.id,
      contactId: contact.id,
      naturalKey: key,
      startedAt: one.startedAt,
      lastAt,
      status: open ? (waits || one.topic === 'praise' ? 'open' : 'pending') : 'resolved',
      needsHelp: theme.help ? 1 : 0,
      needsAnswer: open && waits ? 1 : 0,
      teamId: routes.at(-1)?.to ?? account.teamId,
      assigneeId: firstAnswer && chance.chance(0.7) ? (solved ? solved.by.id : host.id) : null,
      firstAnswerAt: firstAnswer ? at(firstAnswer) : null,
      reachedResolverAt: reachedAt,
      resolvedAt: open
        ? null
        : tidied
          ? Math.min(lastAt + chance.whole(60, 120) * DAY, end - DAY)
          : solved
            ? at(solved)
            : lastAt,
      stage: theme.stage,
      felt,
      consequence: consequenceOf(one, felt, given, chance),
      language: one.language,
    },
    messages: said.map((step, index) => ({
      conversationId: id,
      naturalKey: `${key}-${index + 1}`,
      direction: step.by === 'contact' ? 'in' : 'out',
      visibility:
        draft.network === 'telegram' || (index > 1 && theme.help && chance.chance(0.35)) ? 'private' : 'public',
      at: at(step),
      author: step.by === 'contact' ? contact.name : step.by.name,
      teamId: step.by === 'contact' ? null : step.team,
      text: step.text,
      language: one.language,
    })),
    handoffs: routes.map((step, index) => ({
      conversationId: id,
      seq: index + 1,
      fromTeamId: step.from,
      toTeamId: step.to,
      at: at(step),
      actor: step.actor.name,
    })),
  }
}

/** The steps of a conversation in the order in which they happen. */
function script(scene: Scene): Step[] {
  const { one, voice } = scene
  const steps: Step[] = [{ at: 0, by: 'contact', text: voice.ask(), tone: 'ask' }]
  if (one.fate === 'unanswered') chase(scene, steps)
  else if (one.fate === 'praise') {
    if (one.delay > 0) steps.push({ at: one.delay, by: scene.host, team: scene.own, text: voice.cheer(), solves: true })
  } else if (one.fate === 'stayed') stay(scene, steps)
  else if (scene.sameTeam || scene.settler === null) settle(scene, steps, one.delay, false)
  else if (one.fate === 'late') comeLate(scene, steps)
  else route(scene, steps)
  return steps
}

function chase({ voice, chance }: Scene, steps: Step[]): void {
  if (!chance.chance(0.4)) return
  const first = chance.whole(15 * 60, 60 * 60)
  steps.push({ at: first, by: 'contact', text: voice.chaser(), tone: 'nudge' })
  if (chance.chance(0.35))
    steps.push({ at: first + chance.whole(600, 3_000), by: 'contact', text: voice.chaser(), tone: 'nudge' })
}

/** The publishing team answers and keeps it. */
function stay({ one, voice, chance, host, own }: Scene, steps: Step[]): void {
  steps.push({ at: one.delay, by: host, team: own, text: voice.deflection(), solves: false })
  if (!chance.chance(0.68)) return
  const again = one.delay + chance.whole(12, 500)
  steps.push({ at: again, by: 'contact', text: voice.objection(), tone: 'nudge' })
  if (!chance.chance(0.5)) return
  const second = again + chance.whole(40, 1_200)
  steps.push({ at: second, by: host, team: own, text: voice.deflection(), solves: false })
  if (chance.chance(0.6))
    steps.push({ at: second + chance.whole(15, 900), by: 'contact', text: voice.ending(), tone: 'ending' })
}

/** It gets to the right team, but only after a day or more. */
function comeLate(scene: Scene, steps: Step[]): void {
  const { one, voice, chance, host, own, settler } = scene
  const deflected = chance.chance(0.5)
  steps.push({
    at: one.delay,
    by: host,
    team: own,
    text: deflected ? voice.deflection() : voice.handover(host.name),
    solves: false,
  })
  const handed = one.delay + chance.whole(26 * 60, 90 * 60)
  if (chance.chance(0.6))
    steps.push({
      at: handed - chance.whole(60, 600),
      by: 'contact',
      text: deflected ? voice.objection() : voice.chaser(),
      tone: 'nudge',
    })
  steps.push({ at: handed, by: 'route', actor: host, from: own, to: settler?.id ?? '' })
  settle(scene, steps, handed + chance.whole(12, 240), true)
}

/** Handed over the same day, with or without a word to the contact. */
function route(scene: Scene, steps: Step[]): void {
  const { one, voice, chance, host, own, settler } = scene
  if (chance.chance(0.4)) {
    steps.push({
      at: Math.max(1, Math.floor(one.delay * (0.2 + 0.5 * chance.next()))),
      by: 'route',
      actor: host,
      from: own,
      to: settler?.id ?? '',
    })
    settle(scene, steps, one.delay, false)
    return
  }
  steps.push({ at: one.delay, by: host, team: own, text: voice.handover(host.name), solves: false })
  const handed = one.delay + chance.whole(2, 30)
  steps.push({ at: handed, by: 'route', actor: host, from: own, to: settler?.id ?? '' })
  settle(scene, steps, handed + chance.whole(8, 190), false)
}

/** Somebody who can helps; the contact says thank you, needs more, or is not heard of again. */
function settle(
  { voice, chance, helper, settler, own, sameTeam }: Scene,
  steps: Step[],
  at: number,
  late: boolean,
): void {
  const team = sameTeam ? own : (settler?.id ?? own)
  const fix = (when: number): void =>
    void steps.push({ at: when, by: helper, team, text: voice.fix(helper.name, late && when === at), solves: true })
  const thank = (after: number): void =>
    void steps.push({
      at: after + chance.whole(6, 1_100),
      by: 'contact',
      text: voice.thanks(helper.name, at < 100 && after < 400),
      tone: 'thanks',
    })
  fix(at)
  const mood = chance.next()
  if (mood < 0.5) thank(at)
  else if (mood < 0.76) {
    const asked = at + chance.whole(20, 1_500)
    steps.push({ at: asked, by: 'contact', text: voice.nudge(), tone: 'nudge' })
    if (mood > 0.72 && !late) return
    fix(asked + chance.whole(10, 300))
    if (chance.chance(0.55)) thank(asked + 300)
  }
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
