import type { Row, Step } from '#shared/model/exchange.ts'
import type { Ask } from './ask.ts'
import type { Pushed } from './hub.ts'

const text = (row: Row | null): string | null => (row === null ? null : JSON.stringify(row))

/** @param schema version of the workspace that sends */
export async function push(ask: Ask, schema: number, steps: Iterable<Step>): Promise<Pushed> {
  const heads: Omit<Step, 'lines'>[] = []
  const of: number[] = []
  const [clocks, entities, keys]: [string[], string[], string[]] = [[], [], []]
  const [befores, afters]: [(string | null)[], (string | null)[]] = [[], []]
  for (const { lines, ...head } of steps) {
    heads.push(head)
    for (const line of lines) {
      of.push(heads.length)
      clocks.push(line.clock)
      entities.push(line.entity)
      keys.push(line.key)
      befores.push(text(line.before))
      afters.push(text(line.after))
    }
  }
  const [answer] = await ask<{ said: Pushed }>('SELECT muster.push($1, $2, $3, $4, $5, $6, $7, $8) AS said', [
    schema,
    JSON.stringify(heads),
    of,
    clocks,
    entities,
    keys,
    befores,
    afters,
  ])
  if (!answer) throw new Error('the hub said nothing')
  return answer.said
}
