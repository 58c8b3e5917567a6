import type { Row } from '#main/domain/exchange/fold.ts'
import type { Replica } from './replica.ts'

/** What a person does, chosen by three numbers; what makes no sense now does nothing. */
export type Act = readonly [what: number, one: number, two: number]

const NAMES = ['Acme', 'acme', 'Brisavo', 'Kornwell']
const HANDLES = ['one', 'two', 'three']
const KEPT = ['keep', 'close', 'merge']

const pick = <T>(from: readonly T[], at: number): T | undefined =>
  from.length === 0 ? undefined : from[at % from.length]
const keys = (replica: Replica, entity: string, test: (row: Row) => boolean = () => true): string[] =>
  [...replica.all(entity)].filter(([, row]) => test(row)).map(([key]) => key)

let made = 0
/** Rises like a UUIDv7 does, and tells the computer. */
const newId = (replica: Replica): string => `${String(++made).padStart(7, '0')}-${replica.device}`

const live = (row: Row): boolean => (row['merged_into'] ?? null) === null

function removeAccount(replica: Replica, id: string): void {
  const own = new Set(keys(replica, 'decision', (row) => row['account_id'] === id))
  const relied = (row: Row): boolean => row['account_id'] !== id && own.has(String(row['superseded_by']))
  if (keys(replica, 'decision', relied).length > 0) return
  for (const entity of ['account_tag', 'decision'])
    for (const key of keys(replica, entity, (row) => row['account_id'] === id)) replica.remove(entity, key)
  replica.remove('purpose', id)
  if (keys(replica, 'account', (row) => row['merged_into'] === id).length > 0) return
  if (keys(replica, 'decision', (row) => row['into_id'] === id).length > 0) return
  replica.remove('account', id)
}

function mergeAccounts(replica: Replica, into: string, from: string): void {
  for (const former of keys(replica, 'account', (row) => row['merged_into'] === from))
    replica.update('account', former, { merged_into: into })
  replica.update('account', from, { merged_into: into })
  const has = new Set(
    keys(replica, 'account_tag', (row) => row['account_id'] === into).map((key) =>
      String(replica.all('account_tag').get(key)?.['name']).toLowerCase(),
    ),
  )
  for (const key of keys(replica, 'account_tag', (row) => row['account_id'] === from))
    if (!has.has(String(replica.all('account_tag').get(key)?.['name']).toLowerCase()))
      replica.update('account_tag', key, { account_id: into })
}

function decide(replica: Replica, account: string, disposition: string, into: string | undefined): void {
  let scenario = pick(
    keys(replica, 'scenario', (row) => row['is_plan'] === 1),
    0,
  )
  if (scenario === undefined) {
    if (keys(replica, 'scenario', (row) => row['name'] === 'Plan').length > 0) return
    scenario = newId(replica)
    replica.insert('scenario', scenario, { name: 'Plan', is_plan: 1 })
  }
  const before = pick(
    keys(
      replica,
      'decision',
      (row) =>
        row['account_id'] === account && row['scenario_id'] === scenario && (row['superseded_by'] ?? null) === null,
    ),
    0,
  )
  const id = newId(replica)
  if (before !== undefined) replica.update('decision', before, { superseded_by: id })
  replica.insert('decision', id, {
    scenario_id: scenario,
    account_id: account,
    disposition,
    into_id: disposition === 'merge' ? (into ?? null) : null,
  })
}

const ACTS: readonly ((replica: Replica, one: number, two: number) => void)[] = [
  (replica, one) => {
    const name = pick(NAMES, one) ?? ''
    if (keys(replica, 'brand', (row) => String(row['name']).toLowerCase() === name.toLowerCase()).length === 0)
      replica.insert('brand', newId(replica), { name })
  },
  (replica, one, two) => {
    const [id, name] = [pick(keys(replica, 'brand'), one), pick(NAMES, two) ?? '']
    const taken = keys(replica, 'brand', (row) => String(row['name']).toLowerCase() === name.toLowerCase())
    if (id !== undefined && taken.length === 0) replica.update('brand', id, { name })
  },
  (replica, one) => {
    const unused = keys(replica, 'brand').filter(
      (id) => keys(replica, 'account', (row) => row['brand_id'] === id).length === 0,
    )
    const id = pick(unused, one)
    if (id !== undefined) replica.remove('brand', id)
  },
  (replica, one, two) => {
    const handle = pick(HANDLES, one) ?? ''
    if (keys(replica, 'account', (row) => live(row) && row['handle_key'] === handle).length > 0) return
    replica.insert('account', newId(replica), {
      network: 'x',
      handle_key: handle,
      note: two % 3 === 0 ? `n${two}` : null,
      brand_id: pick(keys(replica, 'brand'), two) ?? null,
    })
  },
  (replica, one, two) => {
    const id = pick(keys(replica, 'account', live), one)
    if (id !== undefined) replica.update('account', id, { note: `n${two}` })
  },
  (replica, one, two) => {
    const id = pick(keys(replica, 'account', live), one)
    if (id !== undefined) replica.update('account', id, { brand_id: pick(keys(replica, 'brand'), two) ?? null })
  },
  (replica, one) => {
    const id = pick(keys(replica, 'account', live), one)
    if (id !== undefined) removeAccount(replica, id)
  },
  (replica, one, two) => {
    const accounts = keys(replica, 'account', live)
    const [into, from] = [pick(accounts, one), pick(accounts, one + 1 + two)]
    if (into !== undefined && from !== undefined && into !== from) mergeAccounts(replica, into, from)
  },
  (replica, one, two) => {
    const id = pick(keys(replica, 'account', live), one)
    const name = pick(['vip', 'VIP', 'old'], two) ?? ''
    const has = keys(
      replica,
      'account_tag',
      (row) => row['account_id'] === id && String(row['name']).toLowerCase() === name.toLowerCase(),
    )
    if (id !== undefined && has.length === 0) replica.insert('account_tag', newId(replica), { account_id: id, name })
  },
  (replica, one) => {
    const id = pick(keys(replica, 'account_tag'), one)
    if (id !== undefined) replica.remove('account_tag', id)
  },
  (replica, one, two) => {
    const id = pick(keys(replica, 'account', live), one)
    if (id === undefined) return
    const text = { [two % 2 === 0 ? 'who' : 'why']: `p${two}` }
    if (replica.all('purpose').has(id)) replica.update('purpose', id, text)
    else replica.insert('purpose', id, text)
  },
  (replica, one, two) => {
    const accounts = keys(replica, 'account', live)
    const account = pick(accounts, one)
    if (account !== undefined)
      decide(
        replica,
        account,
        pick(KEPT, two) ?? '',
        pick(
          accounts.filter((id) => id !== account),
          two,
        ),
      )
  },
  (replica, one) => {
    const number = Math.max(0, ...[...replica.all('plan_version').values()].map((row) => Number(row['number']))) + 1
    if (one % 4 === 0) replica.insert('plan_version', newId(replica), { number, content: '{}' })
  },
]

export function act(replica: Replica, [what, one, two]: Act): void {
  const work = ACTS[what % ACTS.length]
  if (work) replica.step(() => work(replica, one, two))
}
