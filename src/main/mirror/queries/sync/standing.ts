import type { Mirror } from '../../open.ts'

export type StandingKind = 'profile' | 'address' | 'website' | 'link_back'
export type StandingState = 'there' | 'gone' | 'renamed' | 'moved' | 'redirected' | 'absent'
type StandingRow = {
  readonly kind: StandingKind
  readonly state: StandingState
  readonly detail: string | null
  readonly since: number
  readonly checkedAt: number
  readonly times: number
  readonly source: string
}

/** Writes how an account was found. The same finding again keeps its beginning and counts. Must be used inside a transaction. */
export function standingWriter(db: Mirror): (account: string, found: Omit<StandingRow, 'since' | 'times'>) => void {
  const write = db.prepare(`
INSERT INTO standing (account_id, kind, state, detail, since, checked_at, times, source)
VALUES (@account, @kind, @state, @detail, @checkedAt, @checkedAt, 1, @source)
ON CONFLICT (account_id, kind) DO UPDATE SET
  since = CASE WHEN state = excluded.state AND detail IS excluded.detail THEN since ELSE excluded.since END,
  times = CASE WHEN state = excluded.state AND detail IS excluded.detail THEN times + 1 ELSE 1 END,
  state = excluded.state, detail = excluded.detail, checked_at = excluded.checked_at, source = excluded.source`)
  return (account, found) => void write.run({ account, ...found })
}
