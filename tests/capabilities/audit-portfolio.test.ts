import { describe, expect, it } from 'vitest'
import { conversation, registers, sharedCompany, soundAccount } from './audit-company.ts'

describe('a finding over the portfolio', () => {
  const company = sharedCompany((changes, db) => {
    registers(changes)
    for (const id of ['a', 'b']) {
      soundAccount(changes, id)
      for (let i = 0; i < 4; i++) conversation(db, `${id}-${i}`, id, 5 + i, { answeredAfter: 10, reached: true })
    }
    soundAccount(changes, 'c', { brand_id: 'brisavo', handle: 'brisavo', team_id: 'care-de' })
  })
  const list = async (text: string, group: 'rule' | 'account' | 'owner' | 'market' = 'rule') =>
    company.service.run('findings.list', { text, group })

  it('says what it is about and whom it names, and has no account', async () => {
    const { total, findings } = await list('rule:brand-without-support')
    expect(total).toBe(1)
    expect(findings[0]).toMatchObject({
      id: 'brand-without-support:kornwell',
      account: null,
      accountName: null,
      network: null,
      subject: 'Kornwell',
      brand: 'Kornwell',
      concerned: 2,
      accounts: [
        { id: 'a', name: 'kornwell_a', networkIcon: 'brand-facebook' },
        { id: 'b', name: 'kornwell_b' },
      ],
    })
  })

  it('is found by its brand and stands in a group of its own by account and owner', async () => {
    expect((await list('brand:Kornwell rule:brand-without-support')).total).toBe(1)
    expect((await list('brand:Брисаво rule:brand-without-support')).total).toBe(0)
    expect((await list('rule:brand-without-support', 'account')).groups).toMatchObject([
      { key: '', label: 'Portfolio' },
    ])
    expect((await list('rule:brand-without-support', 'owner')).groups).toMatchObject([{ label: 'No owner' }])
  })

  it('counts in the summary and the command center, also of its brand alone', async () => {
    const all = await list('')
    expect((await company.service.run('audit.summary', {}))?.open).toBe(all.total)
    const total = async (scope: object) => (await company.service.run('center.figures', scope)).findings.total
    expect(await total({})).toBe(all.total)
    expect(await total({ brand: 'kornwell' })).toBe((await list('brand:Kornwell')).total)
    expect(await total({ brand: 'brisavo' })).toBe((await list('brand:Брисаво')).total)
  })

  it('takes a status like any other', async () => {
    const ids = ['brand-without-support:kornwell']
    await company.service.run('findings.set', { ids, status: 'accepted', reason: 'Care answers by mail' })
    expect((await list('rule:brand-without-support status:accepted')).total).toBe(1)
    await company.service.run('history.undo', {})
    expect((await list('rule:brand-without-support status:open')).total).toBe(1)
  })
})
