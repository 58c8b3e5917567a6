import { mergeGroups } from '../merge-map.ts'
import type { Report } from '../report.ts'
import type { Say } from '../say.ts'
import { BODY, MOST_SLIDES, type Slide, titled } from './slide.ts'

/** Successors on one slide. */
const MERGES = 9

/** Names as far as a line has room for, with how many more there are. */
function named(names: readonly string[], most: number): string {
  let text = ''
  for (const [at, name] of names.entries()) {
    if (at > 0 && text.length + name.length > most) return `${text} +${names.length - at}`
    text += at === 0 ? name : `, ${name}`
  }
  return text
}

export function merges(report: Report, say: Say): Slide[] {
  const groups = mergeGroups(report)
  if (groups.length === 0) return []
  const parts = Math.min(MOST_SLIDES, Math.ceil(groups.length / MERGES))
  const rest = groups.length - parts * MERGES
  return Array.from({ length: parts }, (_, at): Slide => {
    const last = at === parts - 1
    return {
      title: titled(say.text('merges'), at, parts, say),
      note: last && rest > 0 ? say.counted('mergesMore', rest) : say.text('mergesNote'),
      parts: [
        {
          kind: 'merges',
          at: BODY,
          rows: groups.slice(at * MERGES, (at + 1) * MERGES).map(({ from, into, network, audience }) => ({
            from: named(
              from.map((row) => `${row.name} (${say.compact(row.audience)})`),
              105,
            ),
            into: `${into} (${say.compact(audience)})`,
            note: network,
          })),
        },
      ],
    }
  })
}
