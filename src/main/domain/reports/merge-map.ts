import { groupedBy } from './grouping.ts'
import { type DecisionLine, held, type Report } from './report.ts'

/** An account that takes over others, with those that go into it, the largest first. */
export type MergeGroup = {
  readonly into: string
  readonly network: string
  readonly audience: number | null
  readonly from: readonly DecisionLine[]
}

const sum = (rows: readonly DecisionLine[]): number => rows.reduce((total, row) => total + (row.audience ?? 0), 0)

/** Who goes into whom; where most audience moves comes first. */
export function mergeGroups({ decisions }: Pick<Report, 'decisions'>): MergeGroup[] {
  const byId = new Map(decisions.map((row) => [row.account, row]))
  const merging = decisions.filter((row) => held(row).disposition === 'merge' && held(row).into !== null)
  return [...groupedBy(merging, (row) => `${row.network} ${held(row).intoId ?? ''}`).values()]
    .flatMap((rows): MergeGroup[] => {
      const [first] = rows
      if (!first) return []
      const { into, intoId } = held(first)
      return [
        {
          into: into ?? '–',
          network: first.line?.networkName ?? first.network,
          audience: byId.get(intoId ?? '')?.audience ?? null,
          from: rows.toSorted((one, other) => (other.audience ?? -1) - (one.audience ?? -1)),
        },
      ]
    })
    .toSorted((one, other) => sum(other.from) - sum(one.from) || one.into.localeCompare(other.into))
}
