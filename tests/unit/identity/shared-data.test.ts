import { readFileSync } from 'node:fs'
import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { handleKey } from '#main/domain/identity/key.ts'
import { profileUrl } from '#main/domain/identity/profile-url.ts'
import { resolveProfile } from '#main/domain/identity/resolve.ts'
import { NO_SHARED_DATA, sharedData } from '#tests/support/shared-data.ts'

type Case = Record<'raw' | 'network' | 'handle' | 'canonical_url' | 'note', string>
type RegistryRow = { account: string; service_key: string; service_url: string }

const CASES = 'url-cases/url-cases-dev.csv'
const REGISTRY = 'us-digital-registry/DOC_accts.json.txt'
const LEGISLATORS = [
  'us-congress-social/legislators-social-media.yaml',
  'us-congress-social/legislators-social-media.2019-01.yaml',
]

const networkOf: Record<string, string> = {
  twitter: 'x',
  twitter_id: 'x',
  youtube_id: 'youtube',
  instagram_id: 'instagram',
}
const numeric = { twitter_id: true, instagram_id: true }

const readCases = (path: string): Case[] => parseCsv<Case>(readFileSync(path), { columns: true, bom: true })
const readRegistry = (path: string): RegistryRow[] => JSON.parse(readFileSync(path, 'utf8')) as RegistryRow[]

describe('the shared address cases', () => {
  it('all resolve as expected', ({ skip }) => {
    const rows = readCases(sharedData(CASES) ?? skip(NO_SHARED_DATA))
    expect(rows.length).toBeGreaterThanOrEqual(130)
    const found = rows.map(({ raw, note }) => {
      const { network, handle, canonicalUrl } = resolveProfile(raw, /hint=(\w+)/.exec(note)?.[1])
      return { raw, network: network ?? '', handle: handle ?? '', canonical_url: canonicalUrl ?? '' }
    })
    expect(found).toEqual(
      rows.map(({ raw, network, handle, canonical_url }) => ({ raw, network, handle, canonical_url })),
    )
  })

  it('put every duplicate group under one key', ({ skip }) => {
    const groups = new Map<string, Set<string>>()
    for (const { raw, note } of readCases(sharedData(CASES) ?? skip(NO_SHARED_DATA))) {
      const group = /DUP-GROUP (\w+)/.exec(note)?.[1]
      if (group === undefined) continue
      const { network, handle } = resolveProfile(raw)
      groups.set(group, (groups.get(group) ?? new Set()).add(`${network} ${handleKey(network ?? '', handle ?? '')}`))
    }
    expect(groups.size).toBeGreaterThan(5)
    expect([...groups].filter(([, keys]) => keys.size > 1)).toEqual([])
  })
})

describe('the public registry', () => {
  it('resolves every address to the network its row names', ({ skip }) => {
    for (const row of readRegistry(sharedData(REGISTRY) ?? skip(NO_SHARED_DATA))) {
      const { network, handle, canonicalUrl, problem } = resolveProfile(row.service_url, row.service_key)
      expect([row.service_url, network, problem]).toEqual([
        row.service_url,
        row.service_key === 'twitter' ? 'x' : row.service_key,
        null,
      ])
      expect(profileUrl(network ?? '', handle ?? '')).toBe(canonicalUrl)
    }
  })

  it('finds an account behind the rows that name none, and refuses the slip "channel"', ({ skip }) => {
    const rows = readRegistry(sharedData(REGISTRY) ?? skip(NO_SHARED_DATA))
    const nameless = rows.filter((row) => row.account === '')
    expect(nameless).toHaveLength(51)
    for (const row of nameless) expect(resolveProfile(row.service_url).handle).not.toBeNull()
    const slips = rows.filter((row) => row.account === 'channel')
    expect(slips).toHaveLength(2)
    for (const row of slips) {
      expect(resolveProfile(row.account, row.service_key).problem).toBe('invalid_handle')
      expect(resolveProfile(row.service_url, row.service_key).handle).toMatch(/^UC/)
    }
  })
})

describe('the lists of legislators', () => {
  it.for(LEGISLATORS)('%s: every handle resolves, and numeric ids are taken for what they are', (file, { skip }) => {
    const path = sharedData(file) ?? skip(NO_SHARED_DATA)
    const people = parseYaml(readFileSync(path, 'utf8'), { intAsBigInt: true }) as { social: Record<string, unknown> }[]
    const values = people.flatMap(({ social }) => Object.entries(social))
    const wrong = values.filter(([key, value]) => {
      const { network, handle, problem } = resolveProfile(String(value), key)
      const isRead = key in numeric ? problem === 'id_not_handle' : handle !== null
      return network !== (networkOf[key] ?? key) || !isRead
    })
    expect(wrong).toEqual([])
    expect(values.length).toBeGreaterThan(2000)
  })
})
