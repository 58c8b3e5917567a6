import { resolve } from 'node:path'
import type { DiscoveryResult } from '#shared/contract/inventory-discovery.ts'
import type { Candidate } from '#shared/model/candidate.ts'
import type { Service } from '#main/service/service.ts'
import type { Language } from '#shared/model/words.ts'
import { type Call, choice } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { readPages } from '../pages.ts'
import { table } from '../table.ts'
import { count, countShown } from '../words.ts'

const SHOWN = 100
const STATES = ['open', 'later', 'ours', 'impostor', 'not_ours', 'all'] as const

/** Puts candidates into the discovery inbox and lists it. Deciding about them is done in the window, one by one. */
export const discover: Command = {
  name: 'discover',
  usage: 'discover [PATH…] [--as pages|scan] [--propose] [--state open|later|ours|impostor|not_ours|all]',
  does: {
    en: 'looks for accounts that may be ours in saved pages, sitemaps and results of scanners; nothing is fetched',
    ru: 'ищет возможные свои аккаунты в сохранённых страницах, картах сайтов и находках сканеров; в сеть не ходит',
  },
  options: [
    { name: 'as', value: 'pages|scan' },
    { name: 'propose', value: null },
    { name: 'state', value: STATES.join('|') },
  ],
  async run(call, out) {
    const state = choice(call, 'state', STATES) ?? 'open'
    const writes = call.words.length > 0 || call.options['propose'] === true
    const answer = await withWorkspace(call, writes ? 'write' : 'read', out, async (service) => ({
      read: await look(service, call),
      ...(await candidatesOf(service, state, call.language)),
    }))
    out.result(answer, () => [
      ...answer.read.map((one) => readLine(one, call.language)),
      ...table(
        ['score', 'network', 'handle', 'brand', 'market', 'source'],
        answer.candidates.slice(0, SHOWN).map((c) => [c.score, c.networkName, c.handle, c.brand, c.market, c.source]),
        call.language,
      ),
      countShown(Math.min(SHOWN, answer.total), answer.total, 'candidate', call.language),
    ])
    return 0
  },
}

async function look(service: Service, call: Call): Promise<DiscoveryResult[]> {
  const as = choice(call, 'as', ['pages', 'scan'])
  const read: DiscoveryResult[] = []
  for (const word of call.words)
    read.push(
      await service.run('discovery.read', { file: resolve(word), ...(as === undefined ? {} : { as }) }, call.language),
    )
  if (call.options['propose'] === true) read.push(await service.run('discovery.propose', {}, call.language))
  return read
}

async function candidatesOf(
  service: Service,
  state: (typeof STATES)[number],
  language: Language,
): Promise<{ total: number; candidates: Candidate[] }> {
  const { total, rows } = await readPages(Number.POSITIVE_INFINITY, async (page) => {
    const answer = await service.run('discovery.list', { state, group: 'none', text: '', ...page }, language)
    return { total: answer.total, rows: answer.candidates }
  })
  return { total, candidates: rows }
}

/** "site: 4 read, 17 candidates new, 3 in the inbox already, 12 in the inventory". */
function readLine({ file, read, fresh, again, decided, known }: DiscoveryResult, language: Language): string {
  const fresher = count(fresh, 'candidate', language)
  return language === 'ru'
    ? `${file ?? 'Предложения'}: прочитано ${read}; ${fresher} впервые, ${again} уже ждут, ${decided} решены раньше, ${known} уже в реестре`
    : `${file ?? 'Proposals'}: ${read} read; ${fresher} new, ${again} waiting already, ${decided} decided before, ${known} in the inventory`
}
