import { describe, expect, it } from 'vitest'
import type { Mirror } from '#main/mirror/open.ts'
import { CenterFigures } from '#shared/contract/center.ts'
import { DAY, seedAccount, seededService } from './plan-seed.ts'

const HOUR = 3_600_000

type Talk = {
  account: string
  brandless?: boolean
  help?: boolean
  ago?: number
  answer?: number | null
  reached?: number | null
  resolved?: boolean
  team?: string
}
function seedConversation(db: Mirror, now: number, id: string, talk: Talk): void {
  const { account, help = true, ago = 5, answer = null, reached = null, resolved = false, team = null } = talk
  const start = now - ago * DAY
  db.prepare(
    `INSERT INTO conversation (id, account_id, natural_key, started_at, last_at, status, needs_help, needs_answer, team_id, first_answer_at, reached_resolver_at, resolved_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)`,
  ).run(
    id,
    account,
    id,
    start,
    start + HOUR,
    resolved ? 'resolved' : 'open',
    help ? 1 : 0,
    team,
    answer === null ? null : start + answer * 60_000,
    reached === null ? null : start + reached * HOUR,
    resolved ? start + 2 * HOUR : null,
  )
  const say = db.prepare(
    "INSERT INTO message (conversation_id, natural_key, direction, visibility, at, text) VALUES (?, ?, ?, 'public', ?, 'so')",
  )
  say.run(id, `${id} in`, 'in', start)
  if (answer !== null) say.run(id, `${id} out`, 'out', start + answer * 60_000)
}

function seedRun(
  db: Mirror,
  at: number,
  seq: number,
  found: readonly [account: string, severity: string, rule: string][],
): void {
  const bySeverity = Object.fromEntries(
    ['critical', 'high', 'medium', 'low'].map((one) => [one, found.filter(([, severity]) => severity === one).length]),
  )
  db.prepare(
    `INSERT INTO audit_run (seq, id, started_at, seconds, pack, parameters, accounts, rules, findings, by_severity, by_rule, appeared, resolved)
     VALUES (?, ?, ?, 1, 'standard', '{}', 3, 12, ?, ?, '{}', 0, 0)`,
  ).run(seq, `run${seq}`, at, found.length, JSON.stringify(bySeverity))
  const about = db.prepare('INSERT OR IGNORE INTO finding_about (account_id) VALUES (?)')
  const kind = db.prepare('INSERT OR IGNORE INTO finding_kind (rule, version, severity) VALUES (?, 1, ?)')
  const insert = db.prepare(
    `INSERT INTO run_finding (run, about, kind, facts) SELECT ?, u.id, k.id, '{}' FROM finding_about u, finding_kind k
     WHERE u.account_id = ? AND k.rule = ? AND k.severity = ?`,
  )
  for (const [account, severity, rule] of found) {
    about.run(account)
    kind.run(rule, severity)
    insert.run(seq, account, rule, severity)
  }
}

describe('an empty workspace', () => {
  it('has figures all the same', async () => {
    const { service } = await seededService(() => undefined)
    const figures = CenterFigures.parse(await service.run('center.figures', {}))
    expect(figures).toMatchObject({
      workspace: 'Seeded',
      mirrorAt: null,
      auditAt: null,
      auditNumber: 0,
      accounts: {
        total: 0,
        sinceLastAudit: null,
        reference: { value: 178, source: 'Altimeter', year: 2011 },
        byNetwork: [],
        byBrand: [],
      },
      activity: { bars: [], every: 1 },
      findings: { total: 0, sinceLastAudit: null, trend: [] },
      coverage: { markets: [], brands: [], needed: 0, covered: 0 },
      serviceGap: null,
      firstAnswer: null,
      plan: null,
      dispositions: null,
      needsYou: [],
    })
  })
})

describe('the sprawl', () => {
  it('is counted by network, brand and market beside dated averages, and by activity', async () => {
    const { service } = await seededService((db, now) => {
      seedAccount(db, now, { id: 'a', audience: 100 })
      seedAccount(db, now, { id: 'b', network: 'x', audience: 50, silent: 60, market: 'uk' })
      seedAccount(db, now, { id: 'c', network: 'x', audience: 7, silent: 200, brand: null })
      seedAccount(db, now, { id: 'd', network: 'mastodon', audience: null, silent: null, brand: 'brisavo' })
      db.prepare("UPDATE account SET merged_into = 'a' WHERE id = 'd'").run()
      seedAccount(db, now, {
        id: 'e',
        network: 'mastodon',
        audience: null,
        silent: null,
        brand: 'brisavo',
        owner: null,
      })
    })
    const { accounts, activity, needsYou } = await service.run('center.figures', {})
    expect(accounts.total).toBe(4)
    expect(accounts.byNetwork.map(({ key, count, reference }) => [key, count, reference?.value ?? null])).toEqual([
      ['x', 2, 39.2],
      ['facebook', 1, 29.9],
      ['mastodon', 1, null],
    ])
    expect(accounts.byBrand.map(({ label, count }) => [label, count])).toEqual([
      ['Kornwell', 2],
      ['Brisavo', 1],
      ['No brand', 1],
    ])
    expect(activity.groups).toEqual([
      { activity: 'active', count: 1, audience: 100 },
      { activity: 'dormant', count: 1, audience: 50 },
      { activity: 'abandoned', count: 1, audience: 7 },
      { activity: 'unknown', count: 1, audience: 0 },
    ])
    expect(activity.bars.map(({ id, days }) => [id, days])).toEqual([
      ['a', 3],
      ['b', 60],
      ['c', 200],
      ['e', null],
    ])
    expect(needsYou.map(({ code, count, where }) => [code, count, decodeURIComponent(where)])).toEqual([
      ['never_audited', 4, '#/audit'],
      ['accounts_without_owner', 1, '#/accounts?filter=owner:none'],
      ['coverage_gaps', 1, '#/audit?view=coverage'],
      ['no_plan', 4, '#/plan'],
    ])
  })
  it('draws every n-th bar of a large portfolio', async () => {
    const { service } = await seededService((db, now) => {
      for (let at = 0; at < 4001; at++) seedAccount(db, now, { id: `a${at}`, stages: [], silent: at % 300 })
    })
    const { activity } = await service.run('center.figures', {})
    expect(activity.every).toBe(3)
    expect(activity.bars).toHaveLength(1334)
    const days = activity.bars.map((bar) => bar.days ?? Infinity)
    expect(days).toEqual(days.toSorted((one, other) => one - other))
  })
})

describe('findings', () => {
  it('are those nobody settled, with the change and the trend over runs', async () => {
    const { service } = await seededService((db, now) => {
      for (const id of ['a', 'b', 'c']) seedAccount(db, now, { id, market: id === 'c' ? 'uk' : 'de' })
      seedRun(db, now - 30 * DAY, 1, [
        ['a', 'critical', 'r1'],
        ['a', 'high', 'r2'],
        ['b', 'high', 'r2'],
      ])
      seedRun(db, now - DAY, 2, [
        ['a', 'critical', 'r1'],
        ['b', 'critical', 'r1'],
        ['c', 'high', 'r2'],
        ['c', 'low', 'r3'],
      ])
      db.prepare(
        "INSERT INTO finding_state (id, status, assignee_id) VALUES ('r1:a', 'open', 'ann'), ('r3:c', 'accepted', NULL)",
      ).run()
      db.prepare('UPDATE finding_state SET expires_on = ? WHERE id = ?').run(
        new Date(now + 3 * DAY).toISOString().slice(0, 10),
        'r3:c',
      )
    })
    const whole = await service.run('center.figures', {})
    expect(whole.auditNumber).toBe(2)
    expect(whole.accounts.sinceLastAudit).toBe(0)
    expect(whole.findings).toMatchObject({
      total: 3,
      sinceLastAudit: 1,
      bySeverity: {
        critical: { count: 2, change: 1 },
        high: { count: 1, change: -1 },
        medium: { count: 0, change: 0 },
        low: { count: 0, change: 1 },
      },
    })
    expect(whole.findings.trend.map(({ critical, high, low }) => [critical, high, low])).toEqual([
      [1, 2, 0],
      [2, 1, 1],
    ])
    expect(whole.needsYou.find((need) => need.code === 'critical_findings')).toMatchObject({ count: 2, extra: 1 })
    expect(whole.needsYou.find((need) => need.code === 'acceptances_expiring')).toMatchObject({ count: 1 })
    const germany = await service.run('center.figures', { market: 'de' })
    expect(germany.findings).toMatchObject({
      total: 2,
      sinceLastAudit: -1,
      bySeverity: { critical: { count: 2, change: 1 }, high: { count: 0, change: -2 } },
    })
    expect(decodeURIComponent(germany.needsYou.find((need) => need.code === 'critical_findings')?.where ?? '')).toBe(
      '#/audit?filter=severity:critical status:open,in_progress market:de',
    )
  })
})

describe('coverage', () => {
  it('tells covered, dormant, gap and not needed apart', async () => {
    const { service } = await seededService((db, now) => {
      seedAccount(db, now, { id: 'a', stages: ['before'] })
      seedAccount(db, now, { id: 'b', stages: ['during'], silent: 90 })
      seedAccount(db, now, { id: 'c', stages: ['after'], silent: 400 })
      seedAccount(db, now, { id: 'd', stages: ['after'], market: 'uk', lifecycle: 'closed' })
      seedAccount(db, now, { id: 'e', stages: ['before'], market: 'uk', network: 'google_plus', silent: 3 })
      db.prepare(
        "INSERT INTO required_cell (id, brand_id, market_id, stage, minimum) VALUES ('r', 'brisavo', 'uk', 'after', 1)",
      ).run()
    })
    const { coverage } = await service.run('center.figures', {})
    expect(coverage).toMatchObject({ needed: 5, covered: 1 })
    const markets = coverage.markets.map((market) => market.code)
    const kornwell = coverage.brands.find((brand) => brand.id === 'kornwell')
    expect(kornwell?.cells[markets.indexOf('DE')]).toEqual(['covered', 'dormant', 'gap'])
    expect(kornwell?.cells[markets.indexOf('UK')]).toEqual(['gap', 'none', 'none'])
    expect(coverage.brands.find((brand) => brand.id === 'brisavo')?.cells[markets.indexOf('UK')]).toEqual([
      'none',
      'none',
      'gap',
    ])
  })
})

describe('service', () => {
  it('parts what needed help so that the parts add up, and leaves out what is older than 90 days', async () => {
    const { service } = await seededService((db, now) => {
      seedAccount(db, now, { id: 'a' })
      seedAccount(db, now, { id: 'b', brand: 'brisavo' })
      const talks: Talk[] = [
        { account: 'a', answer: 30, reached: 2, team: 'support' },
        { account: 'a', answer: 60, reached: 20, team: 'support' },
        { account: 'a', answer: 100, reached: 30, team: 'support' },
        { account: 'a', reached: 1, team: 'legal', answer: 10 },
        { account: 'a', resolved: true, answer: 500 },
        { account: 'b', answer: 5 },
        { account: 'b' },
        { account: 'b', help: false, answer: 45 },
        { account: 'b', ago: 200 },
      ]
      talks.forEach((talk, at) => seedConversation(db, now, `t${at}`, talk))
    })
    const { serviceGap, firstAnswer } = await service.run('center.figures', {})
    expect(serviceGap).toEqual({
      needed: 7,
      neverReached: 2,
      late: 1,
      answeredByPublisher: 1,
      byTeam: [
        { team: 'Support', function: 'support', count: 2 },
        { team: 'Legal', function: 'legal', count: 1 },
      ],
      days: 90,
    })
    expect(firstAnswer).toMatchObject({ targetMinutes: 90, withinTarget: 5 / 8 })
    expect(firstAnswer?.byBrand).toEqual([
      { id: 'kornwell', name: 'Kornwell', medianMinutes: 60, p90Minutes: 500, within: 3 / 5, answered: 5 },
      { id: 'brisavo', name: 'Brisavo', medianMinutes: 25, p90Minutes: 45, within: 2 / 3, answered: 2 },
    ])
    const brisavo = await service.run('center.figures', { brand: 'brisavo' })
    expect(brisavo.serviceGap).toMatchObject({ needed: 2, neverReached: 2 })
    expect(brisavo.accounts.total).toBe(1)
  })
})

describe('the plan', () => {
  it('agrees with the plan page and changes with a decision', async () => {
    const { service } = await seededService((db, now) => {
      seedAccount(db, now, { id: 'Main', audience: 40_000, stages: ['before', 'after'] })
      seedAccount(db, now, { id: 'Side', audience: 1000, owner: null })
      seedAccount(db, now, {
        id: 'Quiet',
        network: 'x',
        brand: 'brisavo',
        audience: 300,
        silent: 60,
        stages: ['during'],
      })
    })
    await service.run('plan.recommend', {})
    const before = await service.run('center.figures', {})
    expect(before.plan).toEqual(await service.run('plan.summary', {}))
    expect(before.plan).toMatchObject({
      before: { accounts: 3, audience: 41_300, cellsNeeded: 3, cellsCovered: 2, withoutOwner: 1, networks: 2 },
      after: { accounts: 2, audience: 41_000, cellsNeeded: 3, cellsCovered: 3, withoutOwner: 0, networks: 2 },
      dispositions: { keep: 1, refocus: 1, merge: 1 },
      uncovered: [],
    })
    expect(before.plan?.audienceKept).toBeCloseTo(41_000 / 41_300)
    await service.run('plan.decide', { accounts: ['Quiet'], disposition: 'close' })
    const after = await service.run('center.figures', {})
    expect(after.plan).toMatchObject({
      decided: 1,
      after: { accounts: 1, cellsCovered: 2 },
      uncovered: ['Brisavo, Germany, during purchase'],
    })
    expect(after.dispositions).toMatchObject({ close: 1, refocus: 0 })
    const kornwell = await service.run('center.figures', { brand: 'kornwell' })
    expect(kornwell.plan).toMatchObject({ accounts: 2, decided: 0, before: { networks: 1 } })
  })
})
