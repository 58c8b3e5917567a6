import type { PhoneDots, PhoneView } from '#shared/model/workshop-phone.ts'
import { part } from './parts.ts'
import { say, sayDots } from './words.ts'

type Round = NonNullable<PhoneView['dots']>
type DotActs = { sending: boolean; onGive: (dots: PhoneDots) => void }

/** Dots for numbers: which account a number is stands on the wall, so that no phone holds a list. */
export function dotBallot(round: Round, { sending, onGive }: DotActs): HTMLElement {
  const given = new Map(round.options.map(({ id, given: dots }) => [id, dots]))
  const left = (): number => round.budget - [...given.values()].reduce((sum, dots) => sum + dots, 0)
  const rest = part('p', { class: 'facts', attributes: { role: 'status' } })
  const send = part('button', { class: 'send', text: say('giveDots'), attributes: { type: 'submit' } })
  const draws: (() => void)[] = []
  const draw = (): void => {
    rest.textContent = sayDots(left())
    send.disabled = sending
    for (const one of draws) one()
  }
  const line = ({ id, number }: Round['options'][number]): HTMLElement => {
    const count = part('b', { attributes: { role: 'img' } })
    const step = (by: number, sign: string, word: 'lessDots' | 'moreDots'): HTMLButtonElement =>
      part('button', {
        class: 'step',
        text: sign,
        attributes: { type: 'button', 'aria-label': say(word, { n: number }) },
        on: {
          click: () => {
            given.set(id, (given.get(id) ?? 0) + by)
            draw()
          },
        },
      })
    const less = step(-1, '−', 'lessDots')
    const more = step(1, '+', 'moreDots')
    draws.push(() => {
      const dots = given.get(id) ?? 0
      count.textContent = '●'.repeat(dots)
      count.setAttribute('aria-label', say('dotsOn', { n: number, dots }))
      less.disabled = dots === 0
      more.disabled = left() <= 0
    })
    return part('li', {}, part('span', { class: 'number', text: String(number) }), count, less, more)
  }
  const form = part(
    'form',
    { class: 'dots' },
    part('h1', { text: round.title === '' ? say('dotsTitle') : round.title }),
    part('p', { class: 'facts', text: say('dotsText') }),
    part('ul', {}, ...round.options.map(line)),
    rest,
    part('p', { class: 'hint', text: round.options.some((option) => option.given > 0) ? say('dotsIn') : '' }),
    send,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send.disabled = true
    onGive({ round: round.id, given: [...given].map(([option, dots]) => ({ option, dots })) })
  })
  draw()
  return form
}
