import type { Mirror } from '../open.ts'

const WRITTEN = 'plan_written_at'

/** What the first steps need to know of the file, besides the plan. */
export function begunFacts(db: Mirror): {
  sample: boolean
  accounts: number
  withBrand: number
  withOwner: number
  auditedAt: number | null
  exportedAt: number | null
} {
  const first = db.prepare('SELECT action FROM batch ORDER BY seq LIMIT 1').pluck().get()
  const counts = db
    .prepare(
      `SELECT count(*) AS accounts, count(brand_id) AS withBrand, count(owner_id) AS withOwner
       FROM account WHERE merged_into IS NULL`,
    )
    .get() as { accounts: number; withBrand: number; withOwner: number }
  const auditedAt = db.prepare('SELECT started_at FROM audit_run ORDER BY seq DESC LIMIT 1').pluck().get()
  const written = db.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(WRITTEN)
  const issued = db.prepare('SELECT max(issued_at) FROM plan_version').pluck().get()
  const exportedAt = Math.max(Number(written ?? 0), Number(issued ?? 0))
  return {
    sample: first === 'workspace.fillSample',
    ...counts,
    auditedAt: typeof auditedAt === 'number' ? auditedAt : null,
    exportedAt: exportedAt > 0 ? exportedAt : null,
  }
}

/** Keeps when documents of the plan were last written. */
export function keepWritten(db: Mirror, at: number): void {
  db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(
    WRITTEN,
    String(at),
  )
}
