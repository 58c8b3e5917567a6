import type { PhoneView } from '#shared/model/workshop-phone.ts'
import { part } from './parts.ts'
import { join } from './room.ts'
import { say, spoken } from './words.ts'

const SIDES = ['marketing', 'support', 'sales', 'pr', 'hr', 'product', 'legal', 'other'] as const

type JoinActs = { onIn: (view: PhoneView) => void; onProblem: (text: string) => void }

/** The key a QR code carries behind the `#`: it never leaves the phone but to this room. */
const key = (): string | null => (location.hash.length > 1 ? location.hash.slice(1) : null)

const PROBLEMS: Readonly<Record<number, 'wrong' | 'tooMany' | 'locked'>> = {
  403: 'wrong',
  429: 'tooMany',
  423: 'locked',
}

/** Code, name and the side one speaks for. Who scanned the code of the wall is not asked for it. */
export function joinForm({ onIn, onProblem }: JoinActs): HTMLElement {
  const known = key()
  const field = (id: string, label: string, attributes: Readonly<Record<string, string>>): HTMLInputElement =>
    part('input', { attributes: { id, name: id, required: '', 'aria-label': label, ...attributes } })
  const code = field('code', say('code'), { autocomplete: 'off', autocapitalize: 'characters', maxlength: '40' })
  const name = field('name', say('name'), { autocomplete: 'name', maxlength: '60' })
  const side = part(
    'select',
    { attributes: { id: 'side', 'aria-label': say('side') } },
    part('option', { text: say('nobody'), attributes: { value: '' } }),
    ...SIDES.map((id) => part('option', { text: say(id), attributes: { value: id } })),
  )
  const line = (label: string, input: HTMLElement): HTMLElement =>
    part('p', { class: 'line' }, part('label', { text: label, attributes: { for: input.id } }), input)
  const button = part('button', { class: 'send', text: say('join'), attributes: { type: 'submit' } })
  const form = part(
    'form',
    { class: 'join' },
    part('h1', { text: say('joinTitle') }),
    part('p', { class: 'facts', text: say('joinText') }),
    known === null ? line(say('code'), code) : null,
    line(say('name'), name),
    line(say('side'), side),
    button,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    button.disabled = true
    onProblem('')
    const speaksFor = SIDES.find((id) => id === side.value) ?? null
    const wish = {
      code: known === null ? code.value : null,
      key: known,
      name: name.value,
      function: speaksFor,
      language: spoken(),
    }
    void join(wish).then((result) => {
      button.disabled = false
      if ('view' in result) {
        history.replaceState(null, '', location.pathname)
        onIn(result.view)
      } else onProblem(say(PROBLEMS[result.status] ?? 'failed'))
    })
  })
  return form
}
