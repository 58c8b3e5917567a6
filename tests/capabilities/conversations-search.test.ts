import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Service } from '#main/service/service.ts'
import { newTestService } from '#tests/support/workspace.ts'

const LINES = [
  'id,author,author_name,inbound,time,text,reply_to',
  '1,anna_k,Anna Kern,in,2024-01-01 10:00,The kettle was delivered broken,',
  '2,acme,Acme,out,2024-01-01 11:00,We are sorry about the delivery,1',
  '3,boris,Борис Кернов,in,2024-05-01 10:00,Чайники протекают уже вторую неделю,',
  '4,carla,Carla,in,2024-06-01 10:00,Is my broken heart your fault? @acme,',
  '5,kettle_fan,Kettle Fan,in,2023-06-01 10:00,Good morning @acme,',
  '6,dora,Dora,in,2022-01-01 10:00,My kettle is broken too @acme,',
]
const found = async (service: Service, text: string): Promise<(string | undefined)[]> => {
  const { hits } = await service.run('search.all', { text, scope: 'conversations' }, 'en')
  return hits.map(({ title }) => title.split(' · ')[0])
}

test('words are found in their forms, phrases as they are, beginnings, people by name, in the order that helps', async () => {
  const { service, folder } = await newTestService()
  const file = join(folder, 'm.csv')
  writeFileSync(file, LINES.join('\n'))
  await service.run('conversations.import', { file, network: 'x' }, 'en')
  expect(await found(service, 'deliveries')).toEqual(['Anna Kern'])
  expect(await found(service, 'чайник протекал')).toEqual(['Борис Кернов'])
  expect(await found(service, '"delivered broken"')).toEqual(['Anna Kern'])
  expect(await found(service, '"broken delivered"')).toEqual([])
  expect(await found(service, 'brok')).toEqual(['Carla', 'Anna Kern', 'Dora'])
  expect(await found(service, 'kettle')).toEqual(['Kettle Fan', 'Anna Kern', 'Dora'])
  expect(await found(service, 'anna')).toEqual(['Anna Kern'])
  expect(await found(service, 'broken unanswered:yes before:2023-01-01')).toEqual(['Dora'])
  expect(await found(service, 'broken account:@acme after:2024-02-01')).toEqual(['Carla'])
  expect(await found(service, 'nofield:x broken')).toEqual([])
  const [hit] = (await service.run('search.all', { text: 'delivery', scope: 'conversations' }, 'en')).hits
  expect(hit?.snippet).toContain('\u2068delivery\u2069')
})

test('the list is narrowed by the same words and fields', async () => {
  const { service, folder } = await newTestService()
  const file = join(folder, 'm.csv')
  writeFileSync(file, LINES.join('\n'))
  await service.run('conversations.import', { file, network: 'x' }, 'en')
  const contacts = async (text: string): Promise<(string | null)[]> =>
    (await service.run('conversations.list', { text }, 'en')).conversations.map(({ contact }) => contact)
  expect(await contacts('broken')).toEqual(['Carla', 'Anna Kern', 'Dora'])
  expect(await contacts('broken -unanswered:yes')).toEqual(['Anna Kern'])
  expect(await contacts('response:<90')).toEqual(['Anna Kern'])
  expect(await contacts('started:>2024-03-01')).toEqual(['Carla', 'Борис Кернов'])
  await expect(contacts('nofield:x')).rejects.toMatchObject({ code: 'bad_filter' })
  expect(await service.run('conversations.count', { texts: ['waiting:yes', 'answered'] }, 'en')).toEqual({
    counts: [4, 0],
    all: 5,
  })
})
