import { describe, expect, it } from 'vitest'
import { allRules } from '#main/domain/audit/rules/all.ts'
import { openReader } from '#main/mirror/open.ts'
import { companyWith, conversation, DAY, dayAgo, fillIn, NOW, registers, seen, soundAccount } from './audit-company.ts'
import { governanceFaults, governanceFindings } from './audit-faults.ts'
import { openTestService } from '#tests/support/workspace.ts'

const found = async (service: Awaited<ReturnType<typeof companyWith>>['service'], text = '') => {
  const { findings } = await service.run('findings.list', { text })
  return findings.map((finding) => finding.id).sort()
}

/** One account for every rule, with exactly that fault, and one with none. */
function oneFaultEach(): Parameters<typeof companyWith>[0] {
  return (changes, db) => {
    registers(changes)
    const sound: typeof soundAccount = (c, id, patch) => {
      soundAccount(c, id, patch)
      seen(db, id, 3)
      conversation(db, `talk-${id}`, id, 5, { answeredAfter: 10, reached: true, status: 'resolved' })
    }
    const talks = (id: string, count: number, patch: Parameters<typeof conversation>[4]): void => {
      for (let i = 0; i < count; i++) conversation(db, `${id}-${i}-${patch?.answeredAfter ?? ''}`, id, 10 + i, patch)
    }
    const access = (id: string, patch: Parameters<typeof changes.update<'access'>>[2]): void =>
      void changes.update('access', `access-${id}`, patch)
    sound(changes, 'none')
    sound(changes, 'network-defunct', { network: 'vine' })
    sound(changes, 'no-handle', { handle: '', handle_key: '~1', display_name: 'Nameless' })
    changes.update('account', 'no-handle', { brand_id: 'brisavo', website: 'brisavo.example' })
    for (const twin of ['twin-a', 'twin-b'])
      sound(changes, twin, { display_name: twin === 'twin-a' ? 'Kornwell Küche' : 'KORNWELL · küche' })
    sound(changes, 'no-owner', { owner_id: null, backup_owner_id: null })
    sound(changes, 'owner-left', { owner_id: 'ben' })
    sound(changes, 'no-backup-owner', { backup_owner_id: null })
    sound(changes, 'only-admin-left')
    changes.remove('access', 'backup-only-admin-left')
    access('only-admin-left', { person_id: null, agency_id: 'northlight', way: 'agency', two_factor: null })
    sound(changes, 'shared-login')
    access('shared-login', { way: 'shared_login' })
    sound(changes, 'no-two-factor')
    access('no-two-factor', { two_factor: 0 })
    sound(changes, 'access-unproven')
    access('access-unproven', { proven_on: dayAgo(400) })
    sound(changes, 'no-purpose')
    changes.update('purpose', 'no-purpose', { what: '  ', why: null })
    soundAccount(changes, 'stale')
    seen(db, 'stale', 190)
    conversation(db, 'talk-stale', 'stale', 5, { answeredAfter: 10, reached: true, status: 'resolved' })
    sound(changes, 'no-team', { team_id: null })
    sound(changes, 'no-goal')
    changes.remove('account_goal', 'goal-no-goal')
    sound(changes, 'review-overdue', { reviewed_on: null, created_at: NOW - 400 * DAY })
    sound(changes, 'handle-off-pattern', { handle: 'TheOvenPeople' })
    sound(changes, 'no-link-home', { website: 'https://kornwell-deals.example' })
    sound(changes, 'unanswered-help')
    talks('unanswered-help', 6, { reached: true })
    sound(changes, 'slow-answer')
    talks('slow-answer', 6, { answeredAfter: 300, reached: true })
    sound(changes, 'service-gap')
    talks('service-gap', 6, { answeredAfter: 20 })
    sound(changes, 'closing-without-plan', { lifecycle: 'closing', updated_at: NOW - 5 * DAY })
    conversation(db, 'waits', 'closing-without-plan', 9, { answeredAfter: 10, reached: true })
    sound(changes, 'impostor-suspect', {
      owner_id: null,
      backup_owner_id: null,
      verified: 0,
      opened_on: dayAgo(20),
      website: 'https://kornwell-win.example',
    })
    changes.remove('access', 'access-impostor-suspect')
    changes.remove('access', 'backup-impostor-suspect')
    governanceFaults(changes, sound, talks)
  }
}

describe('an audit', () => {
  it('finds every planted fault of every rule, and nothing else', async () => {
    const { service } = await companyWith(oneFaultEach())
    const run = await service.run('audit.run', {})
    const expected = [
      'network-defunct',
      'no-handle',
      'no-owner',
      'owner-left',
      'no-backup-owner',
      'only-admin-left',
      'shared-login',
      'no-two-factor',
      'access-unproven',
      'no-purpose',
      'stale',
      'no-team',
      'no-goal',
      'review-overdue',
      'handle-off-pattern',
      'no-link-home',
      'unanswered-help',
      'slow-answer',
      'service-gap',
      'closing-without-plan',
      'impostor-suspect',
    ].map((rule) => `${rule}:${rule}`)
    expected.push(
      ...governanceFindings,
      'duplicate-identity:twin-a',
      'duplicate-identity:twin-b',
      'no-owner:impostor-suspect',
      'no-link-home:impostor-suspect',
    )
    expect(await found(service)).toEqual(expected.sort())
    expect(run).toMatchObject({
      accounts: 37,
      rules: allRules.length,
      findings: expected.length,
      new: expected.length,
      resolved: 0,
    })
    expect(run.bySeverity.critical).toBe(4)
    expect(Object.values(run.bySeverity).reduce((a, b) => a + b)).toBe(expected.length)
    const { rules } = await service.run('audit.rules', {})
    expect(rules.find((rule) => rule.id === 'stale')).toMatchObject({ findings: 1, passed: 36, unknown: 0 })
    expect(rules.every((rule) => rule.portfolio || rule.findings + rule.passed + rule.unknown === 37)).toBe(true)
  })

  it('names the twin of a duplicate and leaves out pairs that people told apart', async () => {
    const { service, file } = await companyWith(oneFaultEach())
    await service.run('audit.run', {})
    const { findings } = await service.run('findings.list', { text: 'rule:duplicate-identity account:twin-a' })
    expect(findings[0]?.message).toContain('kornwell_twin-b')
    await service.close()
    fillIn(file, (changes) => changes.insert('not_same', 'apart', { account_id: 'twin-b', other_id: 'twin-a' }))
    const again = await openTestService(file)
    expect(await again.run('audit.run', {})).toMatchObject({ new: 0, resolved: 2 })
  })

  it('looks at nothing that was merged into another account', async () => {
    const { service } = await companyWith((changes) => {
      registers(changes)
      soundAccount(changes, 'stays')
      soundAccount(changes, 'gone', { owner_id: null, merged_into: 'stays' })
    })
    expect(await service.run('audit.run', {})).toMatchObject({ accounts: 1, findings: 0 })
  })

  it('answers an empty inventory with an empty run', async () => {
    const { service } = await companyWith(registers)
    expect(await service.run('audit.run', {})).toMatchObject({
      accounts: 0,
      findings: 0,
      bySeverity: { critical: 0, high: 0, medium: 0, low: 0 },
    })
  })

  it('refuses a pack that is not there', async () => {
    const { service } = await companyWith(registers)
    await expect(service.run('audit.run', { pack: 'house' })).rejects.toMatchObject({ code: 'bad_rule_pack' })
    expect((await service.run('audit.runs', {})).runs).toEqual([])
  })
})

describe('the next audit', () => {
  it('finds nothing new, and calls resolved what was put right', async () => {
    const { service } = await companyWith(oneFaultEach())
    const first = await service.run('audit.run', {})
    const since = (await service.run('findings.list', { text: 'rule:no-team' })).findings[0]?.since
    const second = await service.run('audit.run', {})
    expect(second).toMatchObject({ findings: first.findings, new: 0, resolved: 0 })
    expect(await found(service, 'new:yes')).toEqual([])
    expect((await service.run('findings.list', { text: 'rule:no-team' })).findings[0]).toMatchObject({
      since,
      isNew: false,
    })

    await service.run('accounts.update', { ids: ['no-team'], patch: { teamId: 'care-de' } })
    await service.run('accounts.update', { ids: ['none'], patch: { ownerId: null } })
    const third = await service.run('audit.run', {})
    expect(third).toMatchObject({ new: 1, resolved: 1 })
    expect(await found(service, 'new:yes')).toEqual(['no-owner:none'])
    const { runs } = await service.run('audit.runs', {})
    expect(runs.map((run) => run.id)).toEqual([third.id, second.id, first.id])
  })

  it('leaves no trace when it is cancelled', async () => {
    const { service, file } = await companyWith((changes) => {
      registers(changes)
      for (let i = 0; i < 6000; i++)
        changes.insert('account', `a${i}`, {
          network: 'x',
          handle: `h${i}`,
          handle_key: `h${i}`,
          created_at: 0,
          updated_at: 0,
        })
    })
    const ended = new Promise<string>((resolve) => {
      service.on((name, body) => {
        if (name !== 'job' || !('state' in body) || body.name !== 'audit.run') return
        if (body.state === 'running') void service.handle('jobs.cancel', { id: body.id }, 'en')
        else resolve(body.state)
      })
    })
    await service.handle('audit.run', {}, 'en')
    expect(await ended).toBe('cancelled')
    const db = openReader(file)
    for (const table of ['audit_run', 'finding', 'data_gap', 'audit_account'])
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
    db.close()
  })
})

describe('what the audit does not know', () => {
  it('is ranked by accounts and waiting rules, and named in words', async () => {
    const { service } = await companyWith((changes, db) => {
      registers(changes)
      for (const id of ['a', 'b', 'c']) {
        soundAccount(changes, id)
        changes.remove('access', `access-${id}`)
        changes.remove('access', `backup-${id}`)
      }
      for (const id of ['a', 'b']) seen(db, id, 3)
    })
    await service.run('audit.run', {})
    const { gaps } = await service.run('audit.gaps', {}, 'ru')
    const waiting = (fact: string): string[] =>
      allRules
        .flatMap(({ id, needs }) => (needs.some((one) => one === fact) ? id : []))
        // Three accounts of a team are too few for it.
        .filter((id) => id !== 'team-without-tool')
        .sort()
    const some = gaps.filter(({ field }) => ['access', 'conversations', 'last_post'].includes(field))
    expect(some).toEqual([
      {
        field: 'access',
        label: 'Люди, у которых есть доступ',
        accounts: 3,
        rules: waiting('access'),
      },
      {
        field: 'conversations',
        label: 'Диалоги',
        accounts: 3,
        rules: expect.arrayContaining(['service-gap', 'slow-answer', 'unanswered-help']),
      },
      { field: 'last_post', label: 'Дата последней публикации', accounts: 1, rules: ['stale'] },
    ])
    expect(await found(service)).toEqual([])
  })
})

describe('two thousand accounts', () => {
  it('are audited to the last one, with health that follows from the findings', async () => {
    const { service, file } = await companyWith((changes, db) => {
      registers(changes)
      for (let i = 0; i < 2000; i++) {
        soundAccount(changes, `n${i}`, {
          owner_id: i % 4 === 0 ? null : 'jana',
          team_id: i % 10 === 0 ? null : 'care-de',
        })
        if (i % 2 === 0) seen(db, `n${i}`, i % 3 === 0 ? 400 : 5, i)
      }
    })
    const run = await service.run('audit.run', {})
    const stale = Array.from({ length: 2000 }, (_, i) => i).filter((i) => i % 6 === 0).length
    expect(run).toMatchObject({ accounts: 2000, bySeverity: { critical: 0, high: 500, medium: 200 + stale, low: 0 } })
    const db = openReader(file)
    expect(db.prepare('SELECT count(*) FROM audit_account').pluck().get()).toBe(2000)
    expect(db.prepare(`SELECT health, findings, worst FROM audit_account WHERE account_id = 'n0'`).get()).toEqual({
      health: 64,
      findings: 3,
      worst: 'high',
    })
    expect(db.prepare(`SELECT health, findings, worst FROM audit_account WHERE account_id = 'n1'`).get()).toEqual({
      health: 100,
      findings: 0,
      worst: null,
    })
    db.close()
    const page = await service.run('findings.list', { group: 'rule', offset: 490, limit: 20 })
    expect(page.total).toBe(run.findings)
    expect(page.groups.map((group) => [group.key, group.count])).toEqual([
      ['no-owner', 500],
      ['stale', stale],
      ['no-team', 200],
    ])
    expect(page.findings.map((finding) => finding.rule)).toEqual([
      ...Array<string>(10).fill('no-owner'),
      ...Array<string>(10).fill('stale'),
    ])
  })
})
