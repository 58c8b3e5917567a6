import type { Mirror } from '#main/mirror/open.ts'

const DAY = 86_400_000

/** What an audit reads beside the accounts: purposes, ways in, stages, goals and conversations. */
export function writeAuditedRows(db: Mirror, count: number, now: number): void {
  db.pragma('foreign_keys = OFF')
  db.transaction(() => {
    db.prepare("INSERT INTO goal (id, name) VALUES ('goal', 'Fewer calls')").run()
    db.exec(
      "UPDATE brand SET website = 'https://www.' || lower(name) || '.example', handle_pattern = '^' || lower(name)",
    )
    db.exec(
      "UPDATE account SET website = (SELECT website FROM brand b WHERE b.id = brand_id) || '/' || rid, verified = rid % 3 = 0, opened_on = '2015-03-01'",
    )
    const purpose = db.prepare("INSERT INTO purpose (id, what, why) VALUES (?, 'Shows recipes', 'People cook more')")
    const access = db.prepare(
      "INSERT INTO access (id, account_id, person_id, way, two_factor, proven_on) VALUES (?, ?, ?, 'own_login', ?, '2026-01-05')",
    )
    const stage = db.prepare('INSERT INTO account_stage (id, account_id, stage) VALUES (?, ?, ?)')
    const goal = db.prepare("INSERT INTO account_goal (id, account_id, goal_id) VALUES (?, ?, 'goal')")
    const talk = db.prepare(
      `INSERT INTO conversation (id, account_id, natural_key, started_at, last_at, status, needs_help, first_answer_at, reached_resolver_at)
       VALUES (?, ?, ?, ?, ?, 'open', ?, ?, ?)`,
    )
    for (let at = 0; at < count; at++) {
      const id = `account-${at}`
      if (at % 8 > 0) purpose.run(id)
      if (at % 4 > 0) access.run(`access-${at}`, id, `person-${at % 400}`, at % 11 === 0 ? 0 : 1)
      if (at % 2 === 0) stage.run(`stage-${at}`, id, ['before', 'during', 'after'][at % 3])
      if (at % 6 > 0) goal.run(`goal-${at}`, id)
      if (at % 10 > 0) continue
      for (let one = 0; one < 6; one++) {
        const started = now - (one * 9 + (at % 30)) * DAY
        const answered = one % 3 === 0 ? null : started + 3_600_000
        talk.run(`talk-${at}-${one}`, id, `${at}-${one}`, started, started, one % 2, answered, answered)
      }
    }
  })()
  db.exec('ANALYZE')
}
