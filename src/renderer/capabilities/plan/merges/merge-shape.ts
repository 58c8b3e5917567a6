import type { MergeGroup } from '#shared/model/plan.ts'

const LINE = 26
const GAP = 12

/** The account that takes over needs two lines. */
const linesOf = (accounts: number): number => Math.max(2, accounts)
/** Where the first account of a block stands, in px from its top. */
export const firstLine = (accounts: number): number => ((linesOf(accounts) - accounts) * LINE) / 2

/** Height of a block of so many accounts that merge, in px. */
export const blockHeight = (accounts: number): number => linesOf(accounts) * LINE + GAP

/** Middle of the line of an account in its block, in px from its top. */
export const lineMiddle = (at: number, accounts: number): number => firstLine(accounts) + at * LINE + LINE / 2

/** The middle of the account that takes over, beside the accounts that merge into it. */
export const targetMiddle = (accounts: number): number => (linesOf(accounts) * LINE) / 2

/** The largest audience that goes, to which the widths of the lines are drawn. */
export const largestIn = (groups: readonly MergeGroup[]): number =>
  Math.max(1, ...groups.flatMap(({ from }) => from.map(({ audience }) => audience ?? 0)))

/** Width of the line of an audience in px: the area tells, so the root is drawn. */
export const lineWidth = (audience: number | null, most: number): number =>
  1 + 9 * Math.sqrt(Math.max(0, audience ?? 0) / most)

/** Groups in which a name, brand or market holds the words; all where nothing is typed. */
export function groupsWith(groups: readonly MergeGroup[], typed: string): readonly MergeGroup[] {
  const words = typed.trim().toLocaleLowerCase()
  if (words === '') return groups
  return groups.filter(({ into, from }) =>
    [into, ...from].some(({ name, brand, market, network }) =>
      [name, brand, market, network].some((text) => text?.toLocaleLowerCase().includes(words)),
    ),
  )
}
