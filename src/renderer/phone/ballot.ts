import type { PhoneView, PhoneVote } from '#shared/model/workshop-phone.ts'
import { part, shape } from './parts.ts'
import { isWord, number, say, sayVotes } from './words.ts'

const CHOICES = ['keep', 'refocus', 'merge', 'transfer', 'archive', 'close'] as const
type Choice = (typeof CHOICES)[number]

/** What was chosen on this phone and not yet sent, of the card and round it belongs to. */
export type Draft = { key: string; choice: Choice | null; confidence: number | null; reason: string; named: boolean }

export const keyOf = (view: PhoneView): string => `${view.card?.id ?? ''} ${view.round}`

/** The draft of what is shown: what was voted before, or nothing. */
export function draftOf(view: PhoneView): Draft {
  const { vote } = view
  const choice = CHOICES.find((one) => one === vote?.disposition) ?? null
  return {
    key: keyOf(view),
    choice,
    confidence: vote?.confidence ?? null,
    reason: vote?.reason ?? '',
    named: vote?.named ?? false,
  }
}

const DAY = 86_400_000

/** What is said of the account under its name. */
function factsOf(card: NonNullable<PhoneView['card']>): string {
  const days = card.lastPostAt === null ? null : Math.max(0, Math.floor((Date.now() - card.lastPostAt) / DAY))
  const age =
    days === null
      ? null
      : days > 730
        ? say('years', { n: number(days / 365.25) })
        : days > 60
          ? say('months', { n: Math.round(days / 30.44) })
          : say('days', { n: days })
  const facts = [
    card.followers === null ? null : say('followers', { n: number(card.followers) }),
    age === null ? null : say('lastPost', { age }),
  ].filter((fact) => fact !== null)
  const help =
    card.askedForHelp === null || card.askedForHelp === 0
      ? null
      : say('help', { without: card.withoutHelp ?? 0, asked: card.askedForHelp })
  return [facts.join(', '), help].filter((fact) => fact !== null && fact !== '').join('. ')
}

/** The head of a card: place in the deck, time left, name and facts. */
export function cardHead(view: PhoneView, card: NonNullable<PhoneView['card']>): HTMLElement {
  return part(
    'header',
    { class: 'card' },
    part(
      'p',
      { class: 'place' },
      part('span', { text: say('of', { at: card.position, all: view.cards }) }),
      part('b', { class: 'time', attributes: { role: 'timer' } }),
    ),
    part('h1', { text: card.name }),
    part('p', { class: 'where', text: [card.network, card.brand, card.market].filter(Boolean).join(' · ') }),
    part('p', { class: 'facts', text: factsOf(card) }),
  )
}

type BallotActs = { draft: Draft; sending: boolean; onDraft: (draft: Draft) => void; onVote: (vote: PhoneVote) => void }

/** The six dispositions, how sure, why, and one button. What is chosen changes nothing else on the page, so no focus is lost. */
export function ballot(view: PhoneView, card: string, { draft, sending, onDraft, onVote }: BallotActs): HTMLElement {
  let now = draft
  const change = (patch: Partial<Draft>): void => {
    now = { ...now, ...patch }
    send.disabled = now.choice === null || sending
    onDraft(now)
  }
  const choice = (id: Choice): HTMLElement => {
    const box = part('input', {
      attributes: { type: 'radio', name: 'choice', value: id },
      on: { change: () => change({ choice: id }) },
    })
    box.checked = draft.choice === id
    return part(
      'label',
      { class: 'choice' },
      box,
      shape(id),
      part('span', {}, part('b', { text: say(id) }), part('small', { text: say(`${id}Hint`) })),
    )
  }
  const sure = (value: number): HTMLElement => {
    const box = part('input', {
      attributes: { type: 'radio', name: 'sure', value: String(value), 'aria-label': String(value) },
      on: { change: () => change({ confidence: value }) },
    })
    box.checked = draft.confidence === value
    return part('label', {}, box, part('span', { text: String(value) }))
  }
  const why = part('input', {
    class: 'why',
    attributes: {
      type: 'text',
      maxlength: '500',
      placeholder: say('why'),
      'aria-label': say('why'),
      autocomplete: 'off',
    },
    on: { input: () => change({ reason: why.value }) },
  })
  why.value = draft.reason
  const named = part('input', {
    attributes: { type: 'checkbox' },
    on: { change: () => change({ named: named.checked }) },
  })
  named.checked = draft.named
  const send = part('button', {
    class: 'send',
    text: say(view.vote === null ? 'vote' : 'change'),
    attributes: { type: 'submit' },
  })
  send.disabled = draft.choice === null || sending
  const form = part(
    'form',
    {},
    part('fieldset', { attributes: { 'aria-label': card } }, ...CHOICES.map(choice)),
    part('fieldset', { class: 'sure' }, part('legend', { text: say('sure') }), ...[1, 2, 3, 4, 5].map(sure)),
    why,
    part('label', { class: 'named' }, named, part('span', { text: say('named') })),
    part('p', { class: 'hint', text: say(`votes_${view.votes}`) }),
    part('p', { class: view.vote === null ? 'hint' : 'hint in', text: say(view.vote === null ? 'hidden' : 'voted') }),
    send,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (now.choice === null || view.card === null) return
    send.disabled = true
    const reason = now.reason.trim()
    onVote({
      card: view.card.id,
      round: view.round,
      disposition: now.choice,
      confidence: now.confidence,
      reason: reason === '' ? null : reason,
      named: now.named,
    })
  })
  return form
}

/** What the room voted, once it is shown. */
export function shownVotes(view: PhoneView): HTMLElement {
  const lines = (view.tally?.lines ?? []).map((line) =>
    part(
      'li',
      {},
      shape(line.disposition),
      part('b', { text: isWord(line.disposition) ? say(line.disposition) : line.disposition }),
      part('span', { text: sayVotes(line.votes) }),
    ),
  )
  return part('section', { class: 'shown' }, part('p', { text: say('revealed') }), part('ul', {}, ...lines))
}
