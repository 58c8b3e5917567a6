import { blank, type Entry } from './access-entry.ts'
import type { MarketCode } from './catalogue/entry.ts'
import type { SampleAccount, SamplePerson } from './company.ts'
import { daysBefore } from './days.ts'
import { type Directory, found } from './directory.ts'
import type { Draft } from './drafts.ts'
import type { Random } from './random.ts'

const PRIVATE = ['social.halvorn@gmail.com', 'showroom-halvorn@web.de', 'halvorn.kz@mail.ru', 'halvorn_ads@outlook.com']

/** The agency that works in a market; the lead agency where none does. */
const NEAR: Partial<Record<MarketCode, string>> = { BR: 'Agência Maré', KZ: 'Steppe Digital', UK: 'Ludlow Hayes' }
const agencyNear = (market: MarketCode, { running }: Directory): string =>
  found(running.find(({ name }) => name === (NEAR[market] ?? 'Faber & Quist'))).id

/** What is usual for an account, with the faults it is going to carry; without one of them, two people at least can get in. */
export function settled(
  usual: Entry[],
  { faults, lifecycle, market, function: role }: Draft,
  account: SampleAccount,
  directory: Directory,
  today: string,
  chance: Random,
): Entry[] {
  if (usual.length === 0 || faults.has('only-admin-left')) return usual
  const named = new Set([account.ownerId, account.backupOwnerId])
  const others = [
    ...directory.present(directory.team(market, role).id),
    ...directory.present(directory.team('Global', 'marketing').id),
  ].filter((one) => !named.has(one.id))
  const login = ({ id }: SamplePerson): Entry => ({
    ...blank(id),
    twoFactor: 1,
    provenOn: daysBefore(today, chance.whole(8, 345)),
  })
  if (faults.has('agency-only')) return [{ ...blank(null), agencyId: agencyNear(market, directory), way: 'agency' }]
  if (faults.has('owner-locked-out')) return others.slice(0, 2).map(login)
  const gone = new Set([...directory.left, ...directory.ended].map(({ id }) => id))
  if (faults.has('one-admin')) {
    const own = usual.filter(
      (entry) => entry.personId !== null && !gone.has(entry.personId) && entry.revokedOn === null,
    )
    return [...own.slice(0, 1), ...usual.filter((entry) => entry.revokedOn !== null)]
  }
  const all = [...usual]
  const here = all.flatMap((entry) => (entry.revokedOn === null ? (entry.agencyId ?? entry.personId ?? []) : []))
  const held = new Set(here.filter((id) => !gone.has(id)))
  if (held.size < 2 && lifecycle !== 'closed') {
    const mate = others.find(({ id }) => !held.has(id))
    if (mate) all.push({ ...login(mate), provenOn: null })
  }
  if (faults.has('leaver-access')) all.push({ ...blank(chance.pick(directory.left).id), twoFactor: 1 })
  if (faults.has('agency-access-ended'))
    all.push({ ...blank(null), agencyId: chance.pick(directory.ended).id, way: 'agency' })
  if (faults.has('private-mailbox')) all.push({ ...blank(null), way: 'recovery', tool: chance.pick(PRIVATE) })
  return all
}
