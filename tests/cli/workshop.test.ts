import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTestService } from '#tests/support/workspace.ts'
import { muster, ownFolder, sampleWorkspace } from './muster.ts'

test('the hand-out of a workshop and its votes are written from the command line, in the language asked for', async () => {
  const folder = ownFolder()
  const workspace = join(folder, 'sample.muster')
  await sampleWorkspace(workspace)
  const service = await openTestService(workspace)
  const { id } = await service.run('workshop.create', {
    name: 'Day 1',
    rules: { order: 'deck', votes: 'names' },
    participants: [{ name: 'Mia Lang', function: 'marketing' }],
    deck: { text: 'brand:Kornwell' },
  })
  await service.run('workshop.turn', { session: id, to: 'run' })
  const { current, round, seats } = await service.run('workshop.session', { id })
  const card = current?.card.id ?? ''
  await service.run('workshop.vote', { session: id, participant: seats[0]?.id ?? '', card, round, disposition: 'keep' })
  await service.run('workshop.turn', { session: id, to: 'reveal' })
  await service.run('workshop.decide', { session: id, card, disposition: 'keep', reason: 'Read by many' })
  await service.close()

  const write = (...words: string[]) =>
    muster(['export', '--report', 'workshop', '--workspace', workspace, '--out', folder, ...words])
  const { status, stdout, stderr } = await write('--format', 'docx,csv,json', '--personal', '--lang', 'ru', '--json')
  expect([status, stderr]).toEqual([0, ''])
  const { files } = JSON.parse(stdout) as { files: { path: string; format: string; bytes: number }[] }
  expect(files.map((file) => file.format)).toEqual(['docx', 'csv', 'json'])
  expect(readFileSync(files[1]?.path ?? '', 'utf8')).toContain(',Mia Lang,marketing,keep,')
  const votes = JSON.parse(readFileSync(files[2]?.path ?? '', 'utf8')) as { cards: { reason: string | null }[] }
  expect(votes.cards.map((one) => one.reason).filter((reason) => reason !== null)).toEqual(['Read by many'])

  const anonymous = await write('--session', 'Day 1', '--format', 'csv', '--json')
  const [only] = (JSON.parse(anonymous.stdout) as { files: { path: string }[] }).files
  expect(readFileSync(only?.path ?? '', 'utf8')).not.toContain('Mia Lang')

  for (const [words, said] of [
    [['--session', 'Day 9', '--format', 'csv'], /no session “Day 9”/],
    [['--format', 'pptx'], /pptx/],
    [['--format', 'csv', '--audience', 'board'], /--audience/],
  ] as const) {
    const refused = await write(...words)
    expect([refused.status, refused.stdout, refused.stderr.trim().split('\n').length]).toEqual([2, '', 1])
    expect(refused.stderr).toMatch(said)
  }
  const foreign = await muster(['export', '--session', 'Day 1', '--workspace', workspace, '--out', folder])
  expect([foreign.status, foreign.stderr.includes('--report workshop')]).toEqual([2, true])
})
