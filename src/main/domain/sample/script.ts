import type { SampleAccount, SamplePerson, SampleTeam } from './company.ts'
import type { Voice } from './compose.ts'
import type { Directory } from './directory.ts'
import type { Case } from './inbox.ts'
import type { Random } from './random.ts'
import { THEMES } from './themes.ts'

export type ContactStep = { at: number; by: 'contact'; text: string; tone: 'ask' | 'nudge' | 'thanks' | 'ending' }
export type AnswerStep = { at: number; by: SamplePerson; team: string | null; text: string; solves: boolean }
export type RouteStep = { at: number; by: 'route'; actor: SamplePerson; from: string | null; to: string }
/** One thing that happens in a conversation, so many minutes after its beginning. */
export type Step = ContactStep | AnswerStep | RouteStep

/** Who takes part in a conversation. */
export type Scene = {
  one: Case
  voice: Voice
  chance: Random
  /** Team of the account, when it has one. */
  own: string | null
  host: SamplePerson
  /** The team that can settle the matter. */
  settler: SampleTeam | null
  helper: SamplePerson
  /** Whether the account is run by those who can settle it. */
  sameTeam: boolean
}

export function sceneOf(one: Case, account: SampleAccount, voice: Voice, directory: Directory, chance: Random): Scene {
  const { draft } = one
  const { settledBy } = THEMES[one.topic]
  const settler = settledBy === null ? null : directory.team(draft.market, settledBy)
  const host = chance.pick(directory.present(directory.team(draft.market, draft.function).id))
  const sameTeam = settler !== null && (draft.function === settledBy || draft.function === 'support')
  const helper = sameTeam || settler === null ? host : chance.pick(directory.present(settler.id))
  return { one, voice, chance, own: account.teamId, host, settler, helper, sameTeam }
}

/** The steps of a conversation in the order in which they happen. */
export function script(scene: Scene): Step[] {
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
