import { expect, test } from 'vitest'
import { NO_SHARED_DATA, sharedData } from '#tests/support/shared-data.ts'
import { newTestService } from '#tests/support/workspace.ts'

const TWEETS = sharedData('twcs-slice/twcs.csv')

/**
 * Three brands of the public slice, counted by hand from the file: threads by the links of answers, the median from the
 * first question to the first answer, and the threads whose last word is the customer's.
 */
const BY_HAND = [
  { brand: 'sprintcare', threads: 19, messages: 74, median: 3.42, unanswered: 0, waiting: 7 },
  { brand: 'AmazonHelp', threads: 103, messages: 432, median: 12.47, unanswered: 0, waiting: 21 },
  { brand: 'AppleSupport', threads: 85, messages: 303, median: 7.82, unanswered: 0, waiting: 9 },
]

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle]! + sorted[middle - 1]!) / 2
}

test.skipIf(TWEETS === null)(
  `real support tweets give the threads and times that the file holds (${NO_SHARED_DATA})`,
  async () => {
    const { service } = await newTestService()
    const done = await service.run('conversations.import', { file: TWEETS! }, 'en')
    expect(done).toMatchObject({ rows: 5000, created: 4999, rejected: 1, conversations: 1312, accounts: 76 })
    expect(done.rejects[0]?.reason).toContain('torn')
    for (const { brand, threads, messages, median: minutes, unanswered, waiting } of BY_HAND) {
      const { total, conversations } = await service.run(
        'conversations.list',
        { text: `account:${brand}`, limit: 1000 },
        'en',
      )
      const times = conversations.flatMap(({ firstResponseMinutes }) => firstResponseMinutes ?? [])
      expect({
        brand,
        threads: total,
        messages: conversations.reduce((sum, one) => sum + one.messages, 0),
        median: Math.round(median(times) * 100) / 100,
        unanswered: conversations.filter(({ answered }) => !answered).length,
        waiting: conversations.filter(({ waitingSince }) => waitingSince !== null).length,
      }).toEqual({ brand, threads, messages, median: minutes, unanswered, waiting })
    }
    expect(await service.run('conversations.import', { file: TWEETS! }, 'en')).toMatchObject({
      created: 0,
      unchanged: 4999,
    })
  },
)
