/** What stands under the caret of a filter line, for completing it. Places are in UTF-16 units. */
export type FilterCursor =
  | { readonly part: 'field'; readonly from: number; readonly to: number; readonly typed: string }
  | {
      readonly part: 'value'
      readonly field: string
      /** True where a `>` or `<` stands before the value already. */
      readonly bounded: boolean
      readonly from: number
      readonly to: number
      readonly typed: string
      /** The filter without this term. */
      readonly rest: string
    }

const TOKEN = /(?:"(?:\\.|[^"\\])*"?|[^\s"])+/g
const HEAD = /^-?([A-Za-z][A-Za-z0-9_]*)(!=|:|=|>|<)(?!\/\/)([<>]?)/
const VALUE = /(?:"(?:\\.|[^"\\])*"?|[^,"])*/y

/** Finds what is being typed at `caret`: the name of a field (or a free word), or one value of a term. */
export function filterCursor(text: string, caret: number): FilterCursor {
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const end = index + token.length
    if (caret < index) break
    if (caret > end) continue
    const head = HEAD.exec(token)
    if (head !== null && caret >= index + head[0].length) return valueAt(text, caret, index, token, head)
    const sign = token.startsWith('-') ? 1 : 0
    const from = Math.min(index + sign, caret)
    return {
      part: 'field',
      from,
      to: head === null ? end : index + sign + (head[1]?.length ?? 0),
      typed: text.slice(from, caret),
    }
  }
  return { part: 'field', from: caret, to: caret, typed: '' }
}

function valueAt(text: string, caret: number, start: number, token: string, head: RegExpExecArray): FilterCursor {
  let at = head[0].length
  let length = 0
  for (;;) {
    VALUE.lastIndex = at
    length = VALUE.exec(token)?.[0].length ?? 0
    if (start + at + length >= caret || token.charAt(at + length) !== ',') break
    at += length + 1
  }
  const from = start + at
  const rest = `${text.slice(0, start)}${text.slice(start + token.length)}`
  return {
    part: 'value',
    field: (head[1] ?? '').toLowerCase(),
    bounded: head[2] === '>' || head[2] === '<' || head[3] !== '',
    from,
    to: from + length,
    typed: text.slice(from, caret).replaceAll('"', ''),
    rest: rest.trim().replaceAll(/\s+/g, ' '),
  }
}

/** The line with the piece under the caret replaced, and where the caret stands then. */
export function completed(
  text: string,
  { from, to }: Pick<FilterCursor, 'from' | 'to'>,
  piece: string,
): { text: string; caret: number } {
  return { text: `${text.slice(0, from)}${piece}${text.slice(to)}`, caret: from + piece.length }
}

/** How many letters must change to make one name of another; `most` + 1 when it is more. */
function distance(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + Number(a.charAt(i - 1) !== b.charAt(j - 1)),
        ),
      )
    row = next
  }
  return Math.min(most + 1, row[b.length] ?? most + 1)
}

/** The name that was probably meant: one or two letters away, or begun alike; null when none is near. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const wanted = typed.toLowerCase()
  const begun = names.find((name) => wanted.length > 1 && (name.startsWith(wanted) || wanted.startsWith(name)))
  const near = names
    .map((name) => ({ name, away: distance(wanted, name, 2) }))
    .filter(({ name, away }) => away <= (name.length > 4 ? 2 : 1))
    .sort((a, b) => a.away - b.away)
  return near[0]?.name ?? begun ?? null
}
