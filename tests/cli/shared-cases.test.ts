import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { NO_SHARED_DATA, sharedData } from '#tests/support/shared-data.ts'
import { answer } from './muster.ts'

type Case = { raw: string; network: string; handle: string; note: string }

test('the collected addresses resolve to what people judged them to be', async ({ skip }) => {
  const path = sharedData('url-cases/url-cases-dev.csv')
  if (path === null) return skip(NO_SHARED_DATA)
  const cases = parse<Case>(readFileSync(path), { columns: true })
  const lines = cases.map(({ raw, note }) => {
    const hint = /hint=([^;|,]+)/.exec(note)?.[1]?.trim()
    return hint === undefined ? raw : `${raw}\t${hint}`
  })
  const found = await answer(['resolve'], { input: lines.join('\n') })
  const got = found.map((one) => [one.network ?? '', one.handle ?? ''])
  expect(got).toEqual(cases.map(({ network, handle }) => [network, handle]))
})
