import type { PhoneDots, PhoneView, PhoneVote } from '#shared/model/workshop-phone.ts'
import { ballot, cardHead, type Draft, draftOf, keyOf, shownVotes } from './ballot.ts'
import { dotBallot } from './dots.ts'
import { joinForm } from './join-form.ts'
import { part } from './parts.ts'
import './phone.css'
import { giveDots, listen, type Result, seated, vote } from './room.ts'
import { isWord, say, speak, spoken } from './words.ts'

const root = document.querySelector('#phone')
if (!root) throw new Error('the page has no place for the ballot')
const status = part('p', { class: 'status', attributes: { role: 'status' } })
const place = part('main', {})
root.append(place, status)

let view: PhoneView | null = null
let got = 0
let draft: Draft | null = null
let sending = false

function tell(text: string): void {
  status.textContent = text
}

/** The seconds tick on the phone itself; what is left when the view came is counted from then. */
function tick(): void {
  const clock = document.querySelector('.time')
  if (!clock || !view) return
  const { timeLeft, timerRuns } = view
  const left = timeLeft === null ? null : Math.max(0, timeLeft - (timerRuns ? Date.now() - got : 0))
  const seconds = Math.ceil((left ?? 0) / 1000)
  clock.textContent = left === null ? '' : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  clock.classList.toggle('late', left !== null && seconds <= 10)
}

function frame(body: readonly (HTMLElement | null)[]): void {
  const switchTo = spoken() === 'en' ? 'ru' : 'en'
  const top = part(
    'div',
    { class: 'top' },
    part('b', { text: view?.session ?? 'Muster' }),
    part('span', { text: view?.seat.name ?? '' }),
    part('button', {
      class: 'language',
      text: say('language'),
      attributes: { type: 'button', lang: switchTo },
      on: {
        click: () => {
          speak(switchTo)
          if (view) show(view)
          else askIn()
        },
      },
    }),
  )
  place.replaceChildren(top, ...body.filter((one) => one !== null))
  tick()
}

const notice = (text: string): HTMLElement => part('p', { class: 'notice', text })

function show(next: PhoneView): void {
  view = next
  if (draft === null || draft.key !== keyOf(next)) draft = draftOf(next)
  const { card } = next
  if (next.state === 'finished') return frame([notice(say('finished'))])
  if (next.state !== 'running') return frame([notice(say('paused'))])
  if (next.dots !== null)
    return frame(
      next.dots.shown
        ? [notice(say('dotsShown'))]
        : [dotBallot(next.dots, { sending, onGive: (dots) => void give(dots) })],
    )
  if (next.part !== null)
    return frame([notice(next.part.title), notice(say(next.part.kind === 'break' ? 'paused' : 'talk'))])
  if (card === null) return frame([notice(say('waiting'))])
  if (next.phase === 'revealed') return frame([cardHead(next, card), shownVotes(next)])
  return frame([
    cardHead(next, card),
    ballot(next, card.name, {
      draft,
      sending,
      onDraft: (changed) => {
        draft = changed
      },
      onVote: (given) => void send(given),
    }),
  ])
}

const send = (given: PhoneVote): Promise<void> => sent(vote(given))

const give = (given: PhoneDots): Promise<void> => sent(giveDots(given))

async function sent(asked: Promise<Result>): Promise<void> {
  sending = true
  tell('')
  const result = await asked
  sending = false
  if ('view' in result) {
    draft = null
    came(result.view)
    return
  }
  tell(sayProblem(result))
  if (view) show(view)
}

function sayProblem(result: Exclude<Result, { view: PhoneView }>): string {
  if (result.reason !== null && isWord(result.reason)) return say(result.reason)
  return say(result.status === 429 ? 'tooMany' : result.status === 401 ? 'removed' : 'failed')
}

/** A view of the room arrived. The ballot is drawn anew only where something on it is different. */
function came(next: PhoneView): void {
  const before = view
  got = Date.now()
  tell('')
  const same =
    before !== null && JSON.stringify({ ...before, timeLeft: 0 }) === JSON.stringify({ ...next, timeLeft: 0 })
  if (same) {
    view = next
    tick()
  } else show(next)
}

function follow(): void {
  const stop = listen({
    onView: came,
    onLost: () => tell(say('lost')),
    onOut: () => {
      stop()
      view = null
      tell(say('removed'))
      askIn()
    },
  })
}

function askIn(): void {
  frame([
    joinForm({
      onIn: (first) => {
        came(first)
        follow()
      },
      onProblem: tell,
    }),
  ])
}

speak(spoken())
setInterval(tick, 250)
void seated().then((known) => (known === false ? askIn() : follow()))
