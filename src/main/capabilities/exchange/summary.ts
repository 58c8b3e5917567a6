import type { Step } from '#shared/model/exchange.ts'

/** Counts what goes into a bundle. */
export function tallyOf() {
  const actors = new Map<string, number>()
  const kinds = new Map<string, number>()
  let [steps, changes, facts] = [0, 0, 0]
  let [first, last] = [Number.POSITIVE_INFINITY, 0]
  return {
    step({ at, actor }: Step): void {
      steps++
      actors.set(actor, (actors.get(actor) ?? 0) + 1)
      first = Math.min(first, at)
      last = Math.max(last, at)
    },
    add(_: Step, { entity, before, after }: Step['lines'][number]): void {
      changes++
      const what = before === null ? 'added' : after === null ? 'removed' : 'changed'
      kinds.set(`${entity} ${what}`, (kinds.get(`${entity} ${what}`) ?? 0) + 1)
    },
    fact: (): void => void facts++,
    steps: () => steps,
    counts: () => ({ steps, changes, facts }),
    told: () => ({ actors: [...actors], kinds: [...kinds], first, last }),
  }
}
export type Tally = ReturnType<typeof tallyOf>

const day = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ')

/** What somebody reads who opens the file in an editor: English, because files travel. */
export function summaryOf(workspace: string, by: string, at: number, tally: Tally): string[] {
  const { actors, kinds, first, last } = tally.told()
  const { steps, changes, facts } = tally.counts()
  return [
    `${workspace}: ${steps} steps, ${changes} changes and ${facts} mirrored rows, written by ${by} at ${day(at)} UTC`,
    ...(steps > 0 ? [`Work from ${day(first)} to ${day(last)} UTC`] : []),
    ...actors.slice(0, 20).map(([actor, count]) => `${actor}: ${count} steps`),
    ...kinds
      .toSorted(([, one], [, two]) => two - one)
      .slice(0, 30)
      .map(([kind, count]) => `${kind}: ${count}`),
  ]
}
