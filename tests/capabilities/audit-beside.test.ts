import { describe, expect, it } from 'vitest'
import { type Judged, type JudgedAccounts, judging } from '#main/capabilities/audit/judge.ts'
import { findPack } from '#main/capabilities/audit/packs/find.ts'
import { resolveRules, ruleSetOf } from '#main/domain/audit/packs/resolve.ts'
import { subjectKey } from '#main/domain/audit/portfolio-facts.ts'
import { type Mirror, openReader } from '#main/mirror/open.ts'
import { companyWith, NOW, registers } from './audit-company.ts'

/** More than are judged in the writer itself. */
const MANY = 5200

/** Accounts that differ enough for most rules to find something somewhere. */
function manyAccounts(db: Mirror): void {
  db.prepare(
    `INSERT INTO account (id, network, handle, handle_key, display_name, lifecycle, brand_id, market_id, team_id, owner_id, language, website, verified, opened_on, created_at, updated_at)
     SELECT 'a' || value, iif(value % 7 = 0, 'vine', iif(value % 2, 'facebook', 'x')), 'kornwell_' || value, 'kornwell_' || value,
       'Kornwell ' || (value / 3), iif(value % 11 = 0, 'closing', 'active'), iif(value % 5, 'kornwell', 'brisavo'), iif(value % 3, 'de', 'kz'),
       iif(value % 4, 'care-de', NULL), iif(value % 6, 'jana', 'ben'), 'de', 'https://kornwell.example/' || value, value % 2, '2015-03-01', @now, @now
     FROM (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < @many) SELECT value FROM n)`,
  ).run({ now: NOW, many: MANY })
}

type Line = readonly [about: string, rule: string, facts: string]
const inOrder = (lines: readonly Line[]): string[] => lines.map((line) => line.join('\n')).toSorted()

/** What the strict pack finds, judged here and in one thread. */
function judgedHere(db: Mirror, now: number): { lines: string[]; judged: Judged } {
  const rules = resolveRules(findPack(db, 'strict').chain)
  const set = ruleSetOf(rules)
  const lines: Line[] = []
  const judged = judging.run(
    {
      db,
      hand({ ids, found, rule, facts }: JudgedAccounts) {
        let next = 0
        for (const [at, id] of ids.entries())
          for (const end = next + (found[at] ?? 0); next < end; next++)
            lines.push([id, set.account[rule[next] ?? -1]?.rule.id ?? '', facts[next] ?? ''])
      },
    },
    { rules, now },
  )
  for (const { rule, subject, facts } of judged.portfolio)
    lines.push([subjectKey(subject), set.portfolio[rule]?.rule.id ?? '', JSON.stringify(facts)])
  return { lines: inOrder(lines), judged }
}

describe('many accounts are judged in a thread of its own', () => {
  it('finds what one thread finds, and leaves no trace when it is cancelled', async () => {
    const { service, file } = await companyWith((changes, db) => {
      registers(changes)
      manyAccounts(db)
    })
    const seen: number[] = []
    const stop = service.on((name, body) => {
      if (name !== 'job' || !('state' in body) || body.name !== 'audit.run') return
      if (body.state === 'running' && body.done > 0 && body.done < body.total)
        void service.handle('jobs.cancel', { id: body.id }, 'en')
    })
    await expect(service.run('audit.run', { pack: 'strict' })).rejects.toMatchObject({ code: 'cancelled' })
    stop()
    const db = openReader(file)
    try {
      for (const table of ['audit_run', 'run_finding', 'audit_account', 'finding_about'])
        expect([table, db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0])

      const told = service.on((name, body) => {
        if (name === 'job' && 'done' in body) seen.push(body.done)
      })
      const run = await service.run('audit.run', { pack: 'strict' })
      told()
      expect(run.accounts).toBe(MANY)
      expect(seen.at(-1)).toBe(MANY)
      const { lines, judged } = judgedHere(db, run.startedAt)
      const rows = db
        .prepare(
          `SELECT coalesce(u.account_id, u.subject), k.rule, f.facts FROM run_finding f
           JOIN finding_about u ON u.id = f.about JOIN finding_kind k ON k.id = f.kind`,
        )
        .raw()
        .all() as Line[]
      expect(rows.length).toBeGreaterThan(MANY)
      expect(inOrder(rows)).toEqual(lines)
      expect(run.findings).toBe(lines.length)
      const [byRule] = db.prepare('SELECT by_rule FROM audit_run').pluck().all() as string[]
      expect(JSON.parse(byRule ?? '{}')).toEqual(Object.fromEntries(judged.byRule))
      // A second run over the same inventory finds nothing new and misses nothing.
      expect(await service.run('audit.run', { pack: 'strict' })).toMatchObject({ new: 0, resolved: 0 })
    } finally {
      db.close()
    }
  })
})
