import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answer, muster, ownFolder, sampleWorkspace } from './muster.ts'

test('plans in waves, lists what is missing, seals records and notices what was changed', async () => {
  const folder = ownFolder()
  const workspace = join(folder, 's.muster')
  await sampleWorkspace(workspace)
  await answer(['plan'], { workspace })

  const planned = await muster(['plan', '--waves', '--starts', '2030-01-07', '--json'], { workspace })
  const waves = JSON.parse(planned.stdout) as {
    accounts: number
    tasks: number
    list: { startsOn: string; tasks: number }[]
  }
  expect(planned.status).toBe(0)
  expect(waves.list[0]?.startsOn).toBe('2030-01-07')
  expect(waves.list.reduce((sum, wave) => sum + wave.tasks, 0)).toBe(waves.tasks)
  const wrong = await muster(['plan', '--waves', '--starts', 'soon'], { workspace })
  expect([wrong.status, wrong.stdout, wrong.stderr.split('\n').length]).toEqual([2, '', 2])

  const ready = await muster(['plan', '--ready', '--json'], { workspace })
  const { changing, accounts } = JSON.parse(ready.stdout) as {
    changing: number
    accounts: { dueOn: string | null; missing: { code: string }[] }[]
  }
  expect([ready.status, changing, accounts.length]).toEqual([0, waves.accounts, waves.accounts])
  expect(accounts.every(({ dueOn, missing }) => dueOn !== null && missing.some(({ code }) => code === 'decided'))).toBe(
    true,
  )
  const people = await muster(['plan', '--ready', '--lang', 'ru'], { workspace })
  expect(people.stdout).toContain('не хватает')

  const { seals } = await answer(['evidence', '--where', 'network:google_plus', '--out', join(folder, 'sealed')], {
    workspace,
  })
  expect(seals.length).toBeGreaterThan(0)
  const path = seals[0]?.path ?? ''
  const whole = await muster(['evidence', '--verify', path], { workspace })
  expect([whole.status, whole.stdout.trim()]).toEqual([0, `ok ${path}`])
  appendFileSync(join(path, 'profile.json'), ' ')
  const changed = await muster(['evidence', '--verify', path], { workspace })
  expect([changed.status, changed.stdout.trim()]).toEqual([1, 'profile.json was changed'])
  const nothing = await muster(['evidence', '--where', 'handle:nobodyhasthis', '--out', folder], { workspace })
  expect([nothing.status, nothing.stdout]).toEqual([2, ''])
})
