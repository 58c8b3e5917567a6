import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Service } from '#main/service/service.ts'
import { ownFolder } from '#tests/support/workspace.ts'
import { DAY, seedAccount, seededService } from './plan-seed.ts'

const day = (ago: number): string => new Date(Date.now() - ago * DAY).toISOString().slice(0, 10)

async function company(): Promise<Service> {
  const { service } = await seededService((db, now) => {
    seedAccount(db, now, { id: 'k' })
    seedAccount(db, now, { id: 'b', brand: 'brisavo' })
  })
  return service
}
const evidence = async (service: Service) =>
  (await service.run('evidence.list', { brandId: null, marketId: null }, 'en')).evidence

test('a survey becomes proof of whom was asked when, without who answered; undo takes it back', async () => {
  const service = await company()
  const file = join(ownFolder(), 'spring.csv')
  writeFileSync(
    file,
    `Submitted;Brand;Email;Where do you expect help?;Anything else?
${day(30)};Kornwell;ann@example.org;On the page;Answer me, says Ann Lee
${day(20)};Kornwell;bob@example.org;On the page;
${day(25)};kornwell;eve@example.org;By phone;${'x'.repeat(90)}
${day(25)};Nobody Ltd;x@example.org;By phone;
yesterday;Kornwell;y@example.org;By phone;
`,
  )
  const dry = await service.run('expectations.import', { file, dryRun: true }, 'en')
  expect(dry).toMatchObject({ created: 1, rejected: 2, rows: 5 })
  expect(await evidence(service)).toEqual([])
  const taken = await service.run('expectations.import', { file }, 'en')
  expect(taken.rejects.map(({ reason, value }) => [reason, value])).toEqual([
    ['not_a_date', 'yesterday'],
    ['no_such_brand', 'Nobody Ltd'],
  ])
  const [kept, ...others] = await evidence(service)
  expect(others).toEqual([])
  expect(kept).toMatchObject({ brand: 'Kornwell', askedOn: day(20), sample: 3, method: 'spring.csv' })
  expect(kept?.summary).toContain('Where do you expect help?: On the page 67 %, By phone 33 %')
  expect(JSON.stringify(kept)).not.toMatch(/example\.org|Ann Lee/)
  expect(await service.run('expectations.import', { file }, 'en')).toMatchObject({ created: 0, unchanged: 1 })
  await service.run('history.undo', {}, 'en')
  expect(await evidence(service)).toEqual([])
})

test('the audit asks of whom no survey tells within a year, and is content where one does', async () => {
  const service = await company()
  const file = join(ownFolder(), 'asked.csv')
  writeFileSync(
    file,
    `date,brand,method,sample,summary\n${day(40)},Kornwell,ten calls,10,Answers within an hour\n${day(500)},Brisavo,survey,200,\n`,
  )
  expect(await service.run('expectations.import', { file }, 'en')).toMatchObject({ created: 2 })
  await service.run('audit.run', {}, 'en')
  const { findings } = await service.run('findings.list', { text: 'rule:expectations-unasked' }, 'en')
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('Brisavo')])
})

test('a file that says neither when nor of which brand is refused by name', async () => {
  const service = await company()
  const file = join(ownFolder(), 'odd.csv')
  writeFileSync(file, 'colour,size\nred,2\n')
  await expect(service.run('expectations.import', { file }, 'en')).rejects.toMatchObject({ code: 'file_no_survey' })
})
