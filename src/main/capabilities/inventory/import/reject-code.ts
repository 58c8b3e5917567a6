import type { MappedReject } from '#main/domain/intake/draft.ts'

type Reason = Pick<MappedReject, 'reason' | 'problem' | 'figures'>

/** A reason as the workspace keeps it, so that every language can say it: `not_an_account/redirector`, `too_few_cells?expected=9&found=3`. */
export function codeOf({ reason, problem, figures }: Reason): string {
  const numbers = figures
    ? `?${new URLSearchParams(Object.entries(figures).map(([name, n]): [string, string] => [name, String(n)])).toString()}`
    : ''
  return `${reason}${problem === undefined ? '' : `/${problem}`}${numbers}`
}

/** Reads `codeOf` back. */
export function reasonOf(code: string): Reason {
  const [path = '', numbers] = code.split('?', 2)
  const [reason = '', problem] = path.split('/', 2)
  return {
    reason: reason as Reason['reason'],
    ...(problem === undefined ? {} : { problem: problem as NonNullable<Reason['problem']> }),
    ...(numbers === undefined
      ? {}
      : { figures: Object.fromEntries([...new URLSearchParams(numbers)].map(([name, n]) => [name, Number(n)])) }),
  }
}
