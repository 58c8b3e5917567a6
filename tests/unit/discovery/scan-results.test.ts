import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { resultText } from '#main/adapters/pages/results.ts'
import { scanFromJson, scanFromLines, scanFromTable, type ScanResults } from '#main/domain/discovery/scan-results.ts'

function read(name: string): ScanResults {
  const text = readFileSync(new URL(`../../fixtures/discovery/results/${name}`, import.meta.url), 'utf8')
  const result = resultText(text)
  if (result.is === 'rows') return scanFromTable(result.rows) ?? { hits: [], notFound: -1 }
  return result.is === 'json' ? scanFromJson(result.values, 'kornwell') : scanFromLines(result.text, 'kornwell')
}
const addresses = ({ hits }: ScanResults): string[] => hits.map(({ address }) => address)

test('Sherlock text gives one hit a line and not its last line', () => {
  const results = read('kornwell.txt')
  expect(addresses(results)).toEqual([
    'https://www.instagram.com/kornwell',
    'https://www.tiktok.com/@kornwell',
    'https://www.twitch.tv/kornwell',
    'https://www.chess.com/member/kornwell',
    'https://kornwell.livejournal.com',
  ])
  expect(results.notFound).toBe(0)
})

test('Sherlock and Maigret CSV give what is claimed; the rest is counted as not found', () => {
  const results = read('kornwell.csv')
  expect(results.hits).toContainEqual({ username: 'kornwell', site: 'VK', address: 'https://vk.com/kornwell' })
  expect(results.hits).toContainEqual({
    username: 'kornwell',
    site: 'Chess, club',
    address: 'https://www.chess.com/member/kornwell',
  })
  expect(results.hits).toHaveLength(3)
  expect(results.notFound).toBe(1)
})

test('Maigret JSON gives what is claimed, not what is only similar', () => {
  const simple = read('report_kornwell_simple.json')
  expect(simple.hits).toEqual([{ username: 'kornwell', site: 'Telegram', address: 'https://t.me/kornwell' }])
  expect(simple.notFound).toBe(2)
  const lines = read('report_kornwell_ndjson.json')
  expect(lines.hits).toEqual([
    { username: 'kornwell', site: 'Reddit', address: 'https://www.reddit.com/user/kornwell' },
  ])
  expect(lines.notFound).toBe(1)
})

test('what a tool prints on a screen is read too', () => {
  const printed =
    '[*] Checking username kornwell on:\n[+] Instagram: https://www.instagram.com/kornwell\n[-] Vimeo: Not Found!'
  expect(scanFromLines(printed, 'kornwell')).toEqual({
    hits: [{ username: 'kornwell', site: 'Instagram', address: 'https://www.instagram.com/kornwell' }],
    notFound: 1,
  })
})

test('a table without addresses of profiles is no result', () => {
  expect(
    scanFromTable([
      ['name', 'mail'],
      ['a', 'b'],
    ]),
  ).toBeNull()
  expect(resultText('name,mail\na,b')).toEqual({ is: 'lines', text: 'name,mail\na,b' })
})
