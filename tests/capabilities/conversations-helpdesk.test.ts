import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Service } from '#main/service/service.ts'
import type { ConversationRow } from '#shared/model/conversation.ts'
import { newTestService } from '#tests/support/workspace.ts'

const USERS = [
  {
    id: 71,
    name: 'Anna Kern',
    email: 'Anna@Example.org',
    role: 'end-user',
    external_id: 'CRM-9',
    identities: [{ type: 'twitter', value: 'anna_k' }],
  },
  { id: 81, name: 'Mara Social', email: 'mara@acme.example', role: 'agent' },
  { id: 82, name: 'Ben Support', email: 'ben@acme.example', role: 'agent' },
]
const TICKET = {
  id: 35_436,
  subject: 'Kettle leaks',
  status: 'solved',
  priority: 'high',
  requester_id: 71,
  assignee_id: 82,
  group_id: 502,
  created_at: '2024-03-01T09:00:00Z',
  updated_at: '2024-03-01T16:00:00Z',
  via: {
    channel: 'twitter',
    source: { from: { username: 'anna_k', name: 'Anna Kern' }, to: { username: 'AcmeCare', name: 'Acme Care' } },
  },
  comments: [
    {
      id: 1,
      author_id: 71,
      html_body: '<p>My kettle <b>leaks</b></p>',
      public: true,
      created_at: '2024-03-01T09:00:00Z',
    },
    { id: 2, author_id: 81, body: 'Ask Ben', public: false, created_at: '2024-03-01T09:10:00Z' },
    {
      id: 3,
      author_id: 82,
      body: 'A new one is on its way',
      public: true,
      created_at: '2024-03-01T13:00:00Z',
      attachments: [{ content_url: 'https://files.example/label.pdf', content_type: 'application/pdf' }],
    },
    { id: 4, author_id: 82, body: '<div>'.repeat(80_000), public: true, created_at: '2024-03-01T13:01:00Z' },
    { id: 5, author_id: 82, body: 'Never sent', public: true, created_at: 'yesterday' },
  ],
}
const AUDITS = [
  {
    ticket_id: 35_436,
    author_id: 81,
    created_at: '2024-03-01T12:00:00Z',
    events: [{ type: 'Change', field_name: 'group_id', value: '502', previous_value: '501' }],
  },
  {
    ticket_id: 35_436,
    author_id: 82,
    created_at: '2024-03-01T15:00:00Z',
    events: [{ type: 'Change', field_name: 'status', value: 'solved', previous_value: 'open' }],
  },
]
const GROUPS = [
  { id: 501, name: 'Social marketing' },
  { id: 502, name: 'Customer support' },
]
const MAIL = {
  id: 35_437,
  subject: 'Invoice',
  status: 'open',
  priority: 'low',
  requester: { id: 71, name: 'Anna Kern', email: 'anna@example.org', role: 'end-user' },
  via: { channel: 'email', source: { from: { address: 'anna@example.org' }, to: { address: 'help@acme.example' } } },
  comments: [{ id: 9, author_id: 71, body: 'Where is my invoice?', public: true, created_at: '2024-04-01T09:00:00Z' }],
}
const EXPORT = { tickets: [TICKET, MAIL], users: USERS, groups: GROUPS, audits: AUDITS }

const CHATWOOT = {
  payload: [
    {
      id: 12,
      inbox_id: 3,
      status: 'resolved',
      priority: 'urgent',
      inbox: { name: 'Acme on Facebook', channel_type: 'Channel::FacebookPage' },
      meta: {
        sender: { id: 5, name: 'Борис К.', email: 'boris@example.org', identifier: 'CRM-12' },
        assignee: { name: 'Ben Support' },
        team: { id: 2, name: 'Support' },
      },
      messages: [
        { id: 1, content: 'Чайник протекает', message_type: 0, created_at: 1_709_280_000, sender: { type: 'contact' } },
        { id: 2, content: 'Assigned to Marketing by Mara', message_type: 2, created_at: 1_709_280_600 },
        { id: 3, content: 'Assigned to Ben via Support by Mara', message_type: 2, created_at: 1_709_283_600 },
        {
          id: 4,
          content: 'Уже отправили новый',
          message_type: 1,
          created_at: 1_709_287_200,
          sender: { type: 'user', name: 'Ben' },
        },
        {
          id: 5,
          content: 'not for him',
          message_type: 1,
          private: true,
          created_at: 1_709_287_300,
          sender: { type: 'user' },
        },
        {
          id: 6,
          content: 'This message was deleted',
          message_type: 0,
          created_at: 1_709_287_400,
          content_attributes: { deleted: true },
        },
        { id: 7, content: 'Conversation was marked resolved by Ben', message_type: 2, created_at: 1_709_290_800 },
      ],
    },
  ],
}

async function take(service: Service, folder: string, name: string, content: unknown) {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return service.run('conversations.import', { file }, 'en')
}
const all = async (service: Service, text = ''): Promise<ConversationRow[]> =>
  (await service.run('conversations.list', { text, order: 'oldest' }, 'en')).conversations
const detail = (service: Service, id: string) => service.run('conversations.get', { id }, 'en')

describe('an export of a helpdesk', () => {
  test('gives tickets with their comments, teams, routes with times, and the person with every identity', async () => {
    const { service, folder } = await newTestService()
    const done = await take(service, folder, 'any-name.json', EXPORT)
    expect(done).toMatchObject({
      format: 'zendesk',
      tool: 'Zendesk',
      created: 3,
      rejected: 3,
      conversations: 2,
      contacts: 1,
    })
    expect(done.rejects.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'A note among colleagues, said to nobody outside.'],
      [1, 'The text is too long for a message.'],
      [1, 'Not a date.'],
    ])
    const [kettle, invoice] = await all(service)
    expect(kettle).toMatchObject({
      subject: 'Kettle leaks',
      accountName: 'AcmeCare',
      network: 'x',
      contact: 'Anna Kern',
      status: 'resolved',
      priority: 2,
      team: 'Customer support',
      firstResponseMinutes: 240,
    })
    expect(invoice).toMatchObject({ contact: 'Anna Kern', contactId: kettle!.contactId, status: 'open', priority: 4 })
    const read = await detail(service, kettle!.id)
    expect(read.route).toMatchObject([{ team: 'Customer support', minutes: 180, actor: 'Mara Social' }])
    expect(read.reachedResolverAt).toBe(Date.UTC(2024, 2, 1, 12))
    expect(read.resolvedAt).toBe(Date.UTC(2024, 2, 1, 15))
    expect(
      read.messages.map(({ ours, private: hidden, text, attachments, team }) => [
        ours,
        hidden,
        text,
        attachments.length,
        team,
      ]),
    ).toEqual([
      [false, false, 'My kettle leaks', 0, null],
      [true, false, 'A new one is on its way', 1, 'Customer support'],
    ])
    expect(read.contact).toMatchObject({ crmId: 'CRM-9', conversations: 2 })
    expect(read.contact?.identities.map(({ network, handle }) => [network, handle])).toEqual([
      ['email', 'anna@example.org'],
      ['x', 'anna_k'],
    ])
    expect((await detail(service, invoice!.id)).messages[0]).toMatchObject({ private: true })
  })

  test('follows a ticket that went on, and one undo takes back exactly that', async () => {
    const { service, folder } = await newTestService()
    const open = { ...TICKET, status: 'open', group_id: 501, comments: TICKET.comments.slice(0, 1) }
    await take(service, folder, 'first.json', { ...EXPORT, tickets: [open], audits: [] })
    const [before] = await all(service)
    expect(before).toMatchObject({ status: 'open', team: 'Social marketing', answered: false })
    expect(await take(service, folder, 'again.json', { ...EXPORT, tickets: [open], audits: [] })).toMatchObject({
      created: 0,
      batch: null,
    })
    expect(await take(service, folder, 'second.json', EXPORT)).toMatchObject({ created: 2, unchanged: 1, extended: 1 })
    const [after] = await all(service)
    expect(after).toMatchObject({ status: 'resolved', team: 'Customer support', firstResponseMinutes: 240 })
    expect((await detail(service, after!.id)).route).toHaveLength(1)
    await service.run('history.undo', {}, 'en')
    expect(await all(service)).toEqual([before])
    expect((await detail(service, before!.id)).route).toEqual([])
    await service.run('history.redo', {}, 'en')
    expect((await all(service))[0]).toEqual(after)
    expect((await detail(service, after!.id)).route).toHaveLength(1)
  })

  test('may be lines, of which a torn one is refused alone', async () => {
    const { service, folder } = await newTestService()
    const lines = [
      JSON.stringify({ ...TICKET, requester: USERS[0] }),
      '{"id": 1, "requester_id": 7, "comm',
      JSON.stringify(MAIL),
      '{"a":1}',
    ]
    const done = await take(service, folder, 'tickets.txt', lines.join('\n'))
    expect(done).toMatchObject({ format: 'zendesk', conversations: 2 })
    expect(done.rejects.filter(({ row }) => row !== 1).map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'The line is no valid JSON.'],
      [4, 'No message.'],
    ])
  })

  test('of the other form gives the same: activities are the route, what was deleted has no words', async () => {
    const { service, folder } = await newTestService()
    expect(await take(service, folder, 'conversations.json', CHATWOOT)).toMatchObject({
      format: 'chatwoot',
      created: 3,
      rejected: 1,
    })
    const [only] = await all(service)
    expect(only).toMatchObject({
      accountName: 'Acme on Facebook',
      network: 'facebook',
      contact: 'Борис К.',
      status: 'resolved',
      priority: 1,
      team: 'Support',
      firstResponseMinutes: 120,
    })
    const read = await detail(service, only!.id)
    expect(read.route.map(({ team, minutes, actor }) => [team, minutes, actor])).toEqual([
      ['Marketing', 50, 'Mara'],
      ['Support', 120, 'Mara'],
    ])
    expect(read.messages.map(({ text }) => text)).toEqual(['Чайник протекает', 'Уже отправили новый', null])
    expect(read.contact).toMatchObject({ crmId: 'CRM-12' })
  })

  test('brings what people answered when they were asked how it was: shown, counted, found, followed and undone', async () => {
    const { service, folder } = await newTestService()
    const rated = (satisfaction_rating: unknown) => ({
      ...EXPORT,
      tickets: [
        { ...TICKET, satisfaction_rating },
        { ...MAIL, satisfaction_rating: { score: 'offered' } },
      ],
    })
    const felt = async (): Promise<unknown> => {
      const [kettle] = await all(service)
      const { lines } = await service.run('outcomes.get', { id: kettle!.id }, 'en')
      return lines.find(({ aspect }) => aspect === 'felt')
    }
    await take(service, folder, 'first.json', rated({ score: 'good_with_comment', comment: 'So quick' }))
    expect(await felt()).toMatchObject({ value: 'liked', source: 'mirrored', why: 'rated it good: “So quick”' })
    const figures = await service.run('outcomes.figures', { since: '2024-01-01' }, 'en')
    expect([figures.rated, figures.felt.known]).toEqual([1, { liked: 1 }])
    expect(await all(service, 'rated:yes')).toHaveLength(1)
    await take(service, folder, 'second.json', {
      ...rated(null),
      satisfaction_ratings: [
        { ticket_id: TICKET.id, score: 'good' },
        { ticket_id: TICKET.id, score: 'bad', comment: null },
      ],
    })
    expect(await felt()).toMatchObject({ value: 'disliked', why: 'rated it bad' })
    await service.run('history.undo', {}, 'en')
    expect(await felt()).toMatchObject({ value: 'liked', why: 'rated it good: “So quick”' })
    await take(service, folder, 'third.json', rated({ score: 'unoffered' }))
    expect(await felt()).toMatchObject({ value: 'liked' })
  })

  test('of the other form brings stars, and a rating that is none is left aside', async () => {
    const { service, folder } = await newTestService()
    const [entry] = CHATWOOT.payload
    const asked = (rating: unknown) => ({
      id: 8,
      content: 'How was it?',
      message_type: 3,
      content_type: 'input_csat',
      created_at: 1_709_290_900,
      content_attributes: { submitted_values: { csat_survey_response: { rating, feedback_message: 'Спасибо' } } },
    })
    await take(service, folder, 'stars.json', {
      payload: [
        { ...entry, messages: [...entry!.messages, asked(5)] },
        {
          ...entry,
          id: 13,
          messages: [
            { ...entry!.messages[0], id: 21 },
            { ...asked('perfect'), id: 22 },
          ],
        },
      ],
    })
    const found = await all(service, 'rated:yes')
    expect(found.map(({ outcome }) => outcome)).toEqual(['loved'])
    const { lines } = await service.run('outcomes.get', { id: found[0]!.id }, 'ru')
    expect(lines.find(({ aspect }) => aspect === 'felt')?.why).toBe('оценка 5/5: “Спасибо”')
  })
})
