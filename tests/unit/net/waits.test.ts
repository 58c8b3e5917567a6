import { expect, test } from 'vitest'
import { isPublicAddress } from '#main/adapters/net/addresses.ts'
import { askedWait, backoff, usedUp } from '#main/adapters/net/waits.ts'

const NOW = Date.UTC(2026, 4, 1, 12)

test.each([
  ['seconds', { 'retry-after': '30' }, 30_000],
  ['a date by a right clock', { 'retry-after': new Date(NOW + 60_000).toUTCString() }, 60_000],
  [
    'a date by a clock that is a year wrong',
    {
      date: new Date(NOW - 365 * 86_400_000).toUTCString(),
      'retry-after': new Date(NOW - 365 * 86_400_000 + 45_000).toUTCString(),
    },
    45_000,
  ],
  ['a month', { 'retry-after': '2592000' }, 86_400_000],
  ['nonsense', { 'retry-after': 'soon' }, 60_000],
  ['nothing', {}, 60_000],
  ['the reset of a window, as a date', { 'x-ratelimit-reset': new Date(NOW + 20_000).toISOString() }, 20_000],
  ['the reset of a window, in seconds since 1970', { 'x-ratelimit-reset': String(NOW / 1000 + 50) }, 50_000],
])('%s', (_, headers, wait) => expect(askedWait(headers, NOW)).toBe(wait))

test('a window that is used up closes the host, one that is not does not', () => {
  const reset = new Date(NOW + 20_000).toISOString()
  expect(usedUp({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }, NOW)).toBe(NOW + 20_000)
  expect(usedUp({ 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': reset }, NOW)).toBeNull()
})

test('every failure waits up to twice as long, within its bounds, and never less than half of it', () => {
  const times = { first: 1000, most: 60_000 }
  expect([1, 2, 3, 10, 99].map((tries) => backoff(tries, 1, times))).toEqual([1000, 2000, 4000, 60_000, 60_000])
  expect(backoff(3, 0, times)).toBe(2000)
})

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['100.64.0.1', false],
  ['192.168.1.1', false],
  ['172.32.0.1', true],
  ['fe80::1%eth0', false],
  ['::ffff:8.8.8.8', true],
  ['::ffff:192.168.0.1', false],
  ['fd00::1', false],
  ['example.org', false],
])('%s is public: %s', (address, open) => expect(isPublicAddress(address)).toBe(open))
