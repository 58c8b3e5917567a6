import { createWorkspace, type Mirror, openWriter } from '#main/mirror/open.ts'

const DAY = 86_400_000
const NETWORKS = [
  'facebook',
  'x',
  'instagram',
  'linkedin',
  'youtube',
  'tiktok',
  'mastodon',
  'pinterest',
  'telegram',
  'vk',
  'website',
  'threads',
]
const BRANDS = ['Kornwell', 'Brisavo', 'Halvorn', 'Lumetra', 'Verdano', 'Ostrella', 'Quillby', 'Tamarin']
const MARKETS = [
  'DE',
  'GB',
  'US',
  'FR',
  'ES',
  'PL',
  'BR',
  'KZ',
  'JP',
  'IT',
  'PT',
  'NL',
  'SE',
  'NO',
  'FI',
  'DK',
  'CZ',
  'AT',
  'CH',
  'BE',
]
const TEAMS = ['marketing', 'support', 'sales', 'pr', 'hr', 'product', 'legal', 'other']
const ENDINGS = [
  'Press',
  'Help',
  'BakeOff',
  'Kitchen',
  'Care',
  'Labs',
  'Club',
  'Careers',
  'Summer',
  'Pro',
  'Studio',
  'Garden',
  'News',
]
const DISPOSITIONS = ['keep', 'refocus', 'transfer', 'archive', 'close']
const SEVERITIES = [null, null, 'low', 'medium', 'high', 'critical']

/** Figures that repeat: the same place in the list always gets the same account. */
const mix = (index: number, salt: number): number => {
  let x = (index + 1) * 2_654_435_761 + salt * 40_503
  x = (x ^ (x >>> 15)) >>> 0
  x = Math.imul(x, 2_246_822_519) >>> 0
  return (x ^ (x >>> 13)) >>> 0
}
const pick = <T>(list: readonly T[], index: number, salt: number): T => list[mix(index, salt) % list.length] as T

function directories(db: Mirror): void {
  const brand = db.prepare('INSERT INTO brand (id, name) VALUES (?, ?)')
  const market = db.prepare('INSERT INTO market (id, name, code) VALUES (?, ?, ?)')
  const team = db.prepare('INSERT INTO team (id, name, function) VALUES (?, ?, ?)')
  const person = db.prepare('INSERT INTO person (id, name, email, left_on) VALUES (?, ?, ?, ?)')
  for (const name of BRANDS) brand.run(`brand-${name}`, name)
  for (const code of MARKETS) market.run(`market-${code}`, `Market ${code}`, code)
  for (const name of TEAMS) team.run(`team-${name}`, `Team ${name}`, name)
  for (let at = 0; at < 400; at++)
    person.run(`person-${at}`, `Person ${at}`, `person${at}@example.com`, at % 17 === 0 ? '2025-03-01' : null)
}

/**
 * Writes a workspace with `count` accounts, each with an owner or none, five snapshots, an audit
 * result and a place in the plan. Bulk rows, without the change log: only reading is measured.
 */
export function writeLargeWorkspace(file: string, count: number, now: number): void {
  createWorkspace(file, { id: 'large', name: `${count} accounts`, at: now })
  const { db } = openWriter(file, now)
  db.pragma('foreign_keys = OFF')
  db.transaction(() => {
    directories(db)
    db.prepare(
      "INSERT INTO audit_run (id, started_at, seconds, pack, parameters, accounts, rules, findings, by_severity, by_rule, appeared, resolved) VALUES ('run', ?, 1, 'standard', '{}', ?, 20, 0, '{}', '{}', 0, 0)",
    ).run(now, count)
    db.prepare("INSERT INTO scenario (id, name, is_plan, limits, created_at) VALUES ('plan', 'Plan', 1, '{}', ?)").run(
      now,
    )
    const account = db.prepare(
      'INSERT INTO account (id, network, handle, handle_key, url, display_name, brand_id, market_id, team_id, owner_id, language, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    const snapshot = db.prepare(
      "INSERT INTO snapshot (account_id, taken_at, source, followers, posts, last_post_at) VALUES (?, ?, 'bench', ?, ?, ?)",
    )
    const audited = db.prepare(
      "INSERT INTO audit_account (run_id, account_id, health, findings, worst, unknown) VALUES ('run', ?, ?, ?, ?, 0)",
    )
    const decision = db.prepare(
      "INSERT INTO decision (id, scenario_id, account_id, disposition, decided_by, decided_at) VALUES (?, 'plan', ?, ?, 'Bench', ?)",
    )
    const suggestion = db.prepare(
      "INSERT INTO suggestion (scenario_id, account_id, disposition, why) VALUES ('plan', ?, ?, '[]')",
    )
    for (let at = 0; at < count; at++) {
      const id = `account-${at}`
      const network = pick(NETWORKS, at, 1)
      const brand = pick(BRANDS, at, 2)
      const handle = `${brand}${pick(ENDINGS, at, 3)}_${at.toString(36)}`
      const owner = mix(at, 4) % 6 === 0 ? null : `person-${mix(at, 5) % 400}`
      account.run(
        id,
        network,
        handle,
        handle.toLowerCase(),
        `https://${network}.example/${handle}`,
        `${brand} ${pick(ENDINGS, at, 3)}`,
        `brand-${brand}`,
        `market-${pick(MARKETS, at, 6)}`,
        `team-${pick(TEAMS, at, 7)}`,
        owner,
        'en',
        now - (mix(at, 8) % 900) * DAY,
        now,
      )
      const silent = mix(at, 9) % 400
      for (let month = 5; month >= 1; month--)
        snapshot.run(
          id,
          now - month * 30 * DAY,
          mix(at, 10) % 200_000,
          1000 + (6 - month) * (mix(at, 11) % 30),
          now - Math.max(silent, month * 30) * DAY,
        )
      const worst = pick(SEVERITIES, at, 12)
      audited.run(id, mix(at, 13) % 101, worst === null ? 0 : 1 + (mix(at, 14) % 4), worst)
      if (at % 5 === 0) decision.run(`decision-${at}`, id, pick(DISPOSITIONS, at, 15), now)
      else suggestion.run(id, pick(DISPOSITIONS, at, 16))
    }
  })()
  db.exec('ANALYZE')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}
