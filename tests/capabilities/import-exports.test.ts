import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { problemWords } from '#shared/locale/problem.ts'
import { Refusal } from '#shared/contract/error.ts'
import { state } from '#tests/support/contents.ts'
import { newTestService, ownFolder } from '#tests/support/workspace.ts'
import { counts, listOf, only } from './import-lists.ts'

type Case = {
  readonly tool: string
  readonly holds: 'accounts' | 'posts' | 'figures'
  readonly lines: readonly string[]
  /** `network:handle` of the accounts that must be there afterwards; none where the file is refused. */
  readonly accounts: readonly string[]
}

const CASES: readonly Case[] = [
  {
    tool: 'X analytics',
    holds: 'posts',
    lines: [
      'Tweet id,Tweet permalink,Tweet text,time,impressions,engagements,engagement rate,retweets,replies,likes',
      '1.23457E+18,https://twitter.com/kornwell/status/1234567890123456789,"Bread, again",2026-03-15 18:42 +0000,120,4,0.03,1,0,3',
      '1.23457E+18,https://twitter.com/kornwell/status/1234567890123456790,Rolls,2026-03-16 18:42 +0000,90,1,0.01,0,0,1',
    ],
    accounts: ['x:kornwell'],
  },
  {
    tool: 'X analytics',
    holds: 'figures',
    lines: ['Date,Tweets published,impressions,engagements', '2026-03-15,3,1200,40'],
    accounts: [],
  },
  {
    tool: 'YouTube Studio',
    holds: 'posts',
    lines: [
      'Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Impressions,Impressions click-through rate (%)',
      'Total,,,,900,12.5,4,9000,3.1',
      ' -a1B2c3D4e5,Sourdough,"Sep 20, 2026",300,900,12.5,4,9000,3.1',
    ],
    accounts: [],
  },
  {
    tool: 'Meta Business Suite',
    holds: 'posts',
    lines: [
      'Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Permalink',
      '1.22158E+17,100064000000001,Kornwell Deutschland,a,b,0,11/10/2025 21:00,https://www.facebook.com/100064000000001/posts/1',
      '1.22158E+17,1.00064E+14,Brisavo,a,b,0,11/10/2025 21:00,https://www.facebook.com/brisavo/posts/2',
    ],
    accounts: ['facebook:100064000000001', 'facebook:brisavo'],
  },
  {
    tool: 'Hootsuite',
    holds: 'posts',
    lines: [
      'Post performance report',
      '"Mar 1, 2026 - Mar 31, 2026"',
      'Date (GMT),Post ID,Post Message,Post Permalink,Post Type,Social Network,Impressions,Reach,Engagement,Likes',
      '2026-03-02,1,Hello,https://twitter.com/kornwell/status/1,Post,Twitter,"1,200","1,000",12,3',
      '2026-03-03,2,Hello,https://www.instagram.com/p/Abc/,Post,Instagram,"1,200","1,000",12,3',
    ],
    accounts: ['x:kornwell'],
  },
  {
    tool: 'Sprout Social',
    holds: 'posts',
    lines: [
      'Date,Post ID,Network,Post Type,Content Type,Profile,Sent by,Link,Post,Impressions,Reach,Engagements,Engagement Rate (per Impression)',
      '03/15/2026 10:05 am,1,X,Post,Text,@kornwell,Jana,https://x.com/kornwell/status/1,Hello,10,9,1,6.5%',
      '03/15/2026 11:05 am,2,Instagram,Post,Photo,@kornwell_home,Jana,https://www.instagram.com/p/Abc/,Hello,10,9,1,6.5%',
    ],
    accounts: ['instagram:kornwell_home', 'x:kornwell'],
  },
  {
    tool: 'Buffer',
    holds: 'posts',
    lines: [
      'Date,Update,Service,Service Link,Type,Impressions,Reach,Engagements,Likes,Comments,Shares,Clicks',
      '2026-03-01,Hello,twitter,https://twitter.com/kornwell/status/1,text,1,1,1,1,0,0,0',
      '2026-03-01,Hello,linkedin,https://www.linkedin.com/feed/update/urn:li:share:1,text,1,1,1,1,0,0,0',
    ],
    accounts: ['x:kornwell'],
  },
  {
    tool: 'Metricool',
    holds: 'figures',
    lines: [
      'Date;Followers;Gained followers;Lost followers;Posts;Impressions;Reach;Interactions',
      '15/03/2026;2.345;12;3;1;900;700;30',
    ],
    accounts: [],
  },
  {
    tool: 'Later',
    holds: 'posts',
    lines: [
      'Posted At,Caption,Media Type,Post URL,Impressions,Reach,Likes,Comments,Saves,Shares,Video Views',
      '"Apr 5, 2026 6:15 PM",Hello,Image,https://www.instagram.com/p/Abc/,1,1,1,1,1,1,0',
    ],
    accounts: [],
  },
  {
    tool: 'Agorapulse',
    holds: 'posts',
    lines: [
      'Publishing date,Publishing time,Message,Link,Impressions,Reach,Reactions,Comments,Shares,Clicks',
      '15/03/2026,10:05,Hello,https://www.facebook.com/kornwell/posts/1,1,1,1,1,1,1',
    ],
    accounts: ['facebook:kornwell'],
  },
]

const titled = (cases: typeof CASES) => cases.map((one) => [`${one.tool}, ${one.holds}: ${one.lines[0]}`, one] as const)

describe('exports of other tools', () => {
  test.each(titled(CASES.filter(({ accounts }) => accounts.length === 0)))(
    '%s, refused by name',
    async (_, { tool, holds, lines }) => {
      const { service, file } = await newTestService()
      const list = listOf(`${lines.join('\n')}\n`)
      const before = state(file)
      const refusal = await service.run('import.run', { file: list }).then(
        () => null,
        (error: unknown) => error,
      )
      if (!(refusal instanceof Refusal)) throw new Error('the file was read')
      expect(refusal).toMatchObject({ code: 'file_other_export', details: { tool, content: holds } })
      const english = holds === 'posts' ? 'posts' : 'daily figures'
      expect(problemWords(refusal, 'en').what).toBe(
        `list.csv is an export of ${english} from ${tool} and names no accounts`,
      )
      expect(problemWords(refusal, 'ru').what).toContain(`из ${tool}`)
      expect(state(file)).toEqual(before)
    },
  )

  test.each(titled(CASES.filter(({ accounts }) => accounts.length > 0)))(
    '%s',
    async (_, { tool, holds, lines, accounts }) => {
      const { service } = await newTestService()
      const list = listOf(`${lines.join('\n')}\n`)
      const preview = await service.run('import.preview', { file: list })
      expect(preview.recognised).toEqual({ tool, holds })
      const result = await service.run('import.run', { file: list })
      expect(result.recognised).toEqual({ tool, holds })
      expect(counts(result)).toEqual(counts(preview))
      expect(result.created).toBe(accounts.length)
      const { rows } = await service.run('accounts.list', {
        filter: { text: '', sort: 'name', descending: false },
        offset: 0,
        limit: 10,
      })
      expect(rows.map((row) => `${row.network}:${row.handle}`).toSorted()).toEqual(accounts)
      expect(rows.map((row) => row.audience)).toEqual(accounts.map(() => null))
    },
  )

  test('profiles of Sprout Social bring accounts and a snapshot for every day', async () => {
    const { service } = await newTestService()
    const file = listOf(
      [
        'Date,Profile,Network,Audience,Net Audience Growth,Audience Gained,Audience Lost,Impressions,Engagements,Post Link Clicks,Published Posts',
        '03/02/2026,@kornwell,X,"1,200",3,4,1,100,10,1,2',
        '03/02/2026,@kornwell_home,Instagram,900,0,0,0,100,10,1,2',
        '03/03/2026,@kornwell,X,"1,250",50,50,0,100,10,1,0',
        '03/01/2026,@kornwell,X,"1,197",1,1,0,100,10,1,0',
      ].join('\n'),
    )
    const result = await service.run('import.run', { file })
    expect(result.recognised).toEqual({ tool: 'Sprout Social', holds: 'accounts' })
    expect(counts(result)).toEqual({ rows: 4, created: 2, updated: 0, unchanged: 0, merged: 2, rejected: 0 })
    const account = await only(service, 'handle:kornwell network:x')
    expect(account.audience).toBe(1250)
    const measured = account.snapshots.map(({ takenAt, followers }) => [takenAt, followers] as const)
    expect(measured.toSorted((a, b) => a[0] - b[0])).toEqual([
      [Date.UTC(2026, 2, 1), 1197],
      [Date.UTC(2026, 2, 2), 1200],
      [Date.UTC(2026, 2, 3), 1250],
    ])
    await service.run('history.undo', {})
    const again = await service.run('import.run', { file })
    expect(again.created).toBe(2)
  })

  test('figures whose day cannot be read are left out and said', async () => {
    const { service } = await newTestService()
    const result = await service.run('import.run', {
      file: listOf(
        'Link,Followers,Measured on\nhttps://x.com/kornwell,10,2026-03-01\nhttps://x.com/brisavo,20,someday\nhttps://x.com/akari,30,2026-03-02\n',
      ),
    })
    expect(result.notes).toMatchObject([{ row: 3, column: 'Measured on', value: 'someday' }])
    expect((await only(service, 'handle:brisavo')).audience).toBeNull()
    expect((await only(service, 'handle:akari')).snapshots).toMatchObject([{ takenAt: Date.UTC(2026, 2, 2) }])
  })
})

describe('the archive of X', () => {
  const archive = (): string => {
    const folder = ownFolder()
    const put = (name: string, text: string): void => writeFileSync(join(folder, name), text)
    put(
      'account.js',
      'window.YTD.account.part0 = [{"account": {"email": "a@b.example", "username": "kornwell", "accountId": "322603863000000001", "createdAt": "2011-06-23T13:04:14.000Z", "accountDisplayName": "Kornwell"}}]',
    )
    put(
      'profile.js',
      'window.YTD.profile.part0 = [{"profile": {"description": {"bio": "Ovens", "website": "https://kornwell.example", "location": "Hamm"}}}]',
    )
    const follower = (part: number, count: number): string =>
      `window.YTD.follower.part${part} = [${Array.from({ length: count }, (_, id) => `{"follower": {"accountId": "${id}"}}`).join()}]`
    put('follower.js', follower(0, 3))
    put('follower-part1.js', follower(1, 2))
    put('tweets.js', 'window.YTD.tweets.part0 = [{"tweet": {"id": "1"}}]')
    put('like.js', 'window.YTD.like.part0 = [{"like": {"tweetId": "1"}}]')
    put('evil.js', 'window.YTD.account.part0 = [{"account": {"username": "x"}}]; globalThis.ran = true')
    return folder
  }

  test.each(['account.js', 'profile.js', 'follower.js'])(
    '%s gives the account with what the others know',
    async (name) => {
      const { service } = await newTestService()
      const result = await service.run('import.run', { file: join(archive(), name) })
      expect(result).toMatchObject({
        format: 'x-archive',
        rows: 1,
        created: 1,
        recognised: { tool: 'X', holds: 'accounts' },
      })
      expect(result.remarks[0]).toContain('account.js, profile.js, follower-part1.js, follower.js')
      expect(await only(service, '')).toMatchObject({
        network: 'x',
        handle: 'kornwell',
        displayName: 'Kornwell',
        bio: 'Ovens',
        website: 'https://kornwell.example',
        openedOn: '2011-06-23',
        audience: 5,
        owner: null,
      })
    },
  )

  test('its posts and likes are refused for what they are, and nothing is run', async () => {
    const { service } = await newTestService()
    const folder = archive()
    for (const [name, content] of [
      ['tweets.js', 'posts'],
      ['like.js', 'likes'],
    ] as const)
      await expect(service.run('import.run', { file: join(folder, name) })).rejects.toMatchObject({
        code: 'file_other_export',
        details: { tool: 'X', content },
      })
    await expect(service.run('import.run', { file: join(folder, 'evil.js') })).rejects.toMatchObject({
      code: 'file_malformed',
    })
    expect('ran' in globalThis).toBe(false)
  })
})
