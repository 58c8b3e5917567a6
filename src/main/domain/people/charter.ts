import { PURPOSE_FIELDS, type Purpose } from '#shared/model/account.ts'
import { type Placeholder, PLACEHOLDERS } from '#shared/model/charter.ts'

/** What an account has to put into a template; null is not stated. */
export type Filling = Readonly<Record<Placeholder, string | null>>
export type Filled = {
  /** Answers that change, by field. */
  readonly fields: Partial<Purpose>
  /** Answers among them that stand in place of another one. */
  readonly replaced: number
  /** Answers not given because something to put in is not stated. */
  readonly open: number
}

const HOLE = /\{(\w+)\}/g
const isPlaceholder = (name: string): name is Placeholder => PLACEHOLDERS.some((each) => each === name)

/**
 * What a template gives an account: only empty answers, or with `replace` every answer the template has. An answer that
 * needs something the account does not state is left as it is, so that no charter says "{brand}".
 */
export function fillCharter(template: Purpose, current: Purpose, filling: Filling, replace: boolean): Filled {
  const fields: Partial<Purpose> = {}
  let replaced = 0
  let open = 0
  for (const field of PURPOSE_FIELDS) {
    const text = template[field]?.trim()
    if (!text || (current[field] !== null && !replace)) continue
    const answer = filledText(text, filling)
    if (answer === null) open++
    else if (answer !== current[field]) {
      fields[field] = answer
      if (current[field] !== null) replaced++
    }
  }
  return { fields, replaced, open }
}

function filledText(text: string, filling: Filling): string | null {
  let missing = false
  const answer = text.replaceAll(HOLE, (hole, name: string) => {
    if (!isPlaceholder(name)) return hole
    const value = filling[name]
    if (value === null) missing = true
    return value ?? ''
  })
  return missing ? null : answer
}
