import { blank, type Entry } from './access-entry.ts'
import { settled } from './access-faults.ts'
import type { SampleAccess, SampleAccount, SamplePerson } from './company.ts'
import { daysBefore } from './days.ts'
import type { Directory } from './directory.ts'
import type { Draft } from './drafts.ts'
import { HELD } from './plants-ownership.ts'
import type { Random } from './random.ts'

const TOOLS = ['Hootsuite', 'Sprout Social', 'Agorapulse', 'Swat.io'] as const
const SHARED_NOTES = ['social@halvorn.example', 'marketing-tablet', 'marken@halvorn.example', 'showroom PC'] as const

/**
 * Who can get into an account, and how. An account that carries no fault of access has at least one
 * way in of somebody who works here, proven within the year; some were never looked at.
 */
export function makeAccess(
  draft: Draft,
  account: SampleAccount,
  directory: Directory,
  today: string,
  chance: Random,
  newId: () => string,
): SampleAccess[] {
  const usual = entries(draft, account, directory, today, chance)
  return settled(usual, draft, account, directory, today, chance).map((entry) => ({
    id: newId(),
    accountId: account.id,
    ...entry,
  }))
}

function entries(draft: Draft, account: SampleAccount, directory: Directory, today: string, chance: Random): Entry[] {
  const { faults } = draft
  if (draft.origin === 'impostor' || draft.lifecycle === 'proposed' || draft.lifecycle === 'approved') return []
  if (faults.has('only-admin-left')) return abandoned(directory, today, chance)
  const planted = [...faults].some((fault) => HELD.has(fault))
  if (!planted && !draft.byHand && account.ownerId !== null && chance.chance(0.1)) return []

  const mates = directory.present(directory.team(draft.market, draft.function).id)
  const untested = !faults.has('access-unproven') && chance.chance(0.07)
  const proven = (): string | null => (untested ? null : provenOn(faults.has('access-unproven'), today, chance))
  return [
    ...ownLogins(draft, insiders(account, directory, mates, today, chance), proven, chance),
    ...otherWays(draft, account, directory, mates, proven, chance),
    ...(chance.chance(0.16) ? [revoked(directory, today, chance)] : []),
  ]
}

const provenOn = (old: boolean, today: string, chance: Random): string =>
  daysBefore(today, old ? chance.whole(378, 1100) : chance.whole(8, 345))

type Insiders = { here: SamplePerson[]; gone: SamplePerson[] }

/** Owner and backup owner, as far as they still work here, or else a colleague of the team. */
function insiders(
  account: SampleAccount,
  directory: Directory,
  mates: readonly SamplePerson[],
  today: string,
  chance: Random,
): Insiders {
  const named = directory.people.filter((one) => one.id === account.ownerId || one.id === account.backupOwnerId)
  const gone = named.filter((one) => one.leftOn !== null && one.leftOn <= today)
  const here = named.filter((one) => !gone.includes(one))
  return { gone, here: here.length > 0 ? here : [chance.pick(mates)] }
}

function ownLogins({ faults }: Draft, { here, gone }: Insiders, proven: () => string | null, chance: Random): Entry[] {
  const unsafe = faults.has('no-two-factor')
  const present = here.map((one, at): Entry => ({
    ...blank(one.id),
    twoFactor: at === 0 && unsafe ? 0 : chance.chance(0.12) ? null : 1,
    provenOn: proven(),
  }))
  return [
    ...present,
    ...gone.filter(() => chance.chance(0.7)).map((one): Entry => ({ ...blank(one.id), twoFactor: 1 })),
  ]
}

function otherWays(
  { faults, byHand }: Draft,
  account: SampleAccount,
  directory: Directory,
  mates: readonly SamplePerson[],
  proven: () => string | null,
  chance: Random,
): Entry[] {
  const found: Entry[] = []
  const safe = faults.has('no-two-factor') ? 0 : 1
  if (faults.has('shared-login'))
    found.push({
      ...blank(null),
      way: 'shared_login',
      tool: chance.pick(SHARED_NOTES),
      twoFactor: chance.chance(0.5) ? null : safe,
    })
  if (!byHand && chance.chance(0.3))
    found.push({ ...blank(chance.pick(mates).id), way: 'smms', tool: chance.pick(TOOLS), provenOn: proven() })
  const agency = directory.agencies.find((one) => one.id === account.agencyId)
  if (agency && chance.chance(0.8)) found.push({ ...blank(null), agencyId: agency.id, way: 'agency' })
  if (chance.chance(0.18)) found.push({ ...blank(null), way: 'recovery', tool: 'it-accounts@halvorn.example' })
  return found
}

/** Only people who left and agencies whose contract ended hold the keys. */
function abandoned(directory: Directory, today: string, chance: Random): Entry[] {
  const leaver = chance.pick(directory.left)
  const tested = daysBefore(leaver.leftOn ?? today, chance.whole(12, 200))
  const person: Entry = { ...blank(leaver.id), twoFactor: 1, provenOn: tested }
  const agency: Entry = { ...blank(null), agencyId: chance.pick(directory.ended).id, way: 'agency' }
  if (chance.chance(0.3)) return [agency]
  return chance.chance(0.4) ? [person, agency] : [person]
}

/** An entry as it should end: somebody left and the way in was closed. */
function revoked(directory: Directory, today: string, chance: Random): Entry {
  const leaver = chance.pick(directory.left)
  return {
    ...blank(leaver.id),
    way: chance.chance(0.3) ? 'shared_login' : 'own_login',
    twoFactor: 0,
    provenOn: daysBefore(today, chance.whole(400, 900)),
    revokedOn: leaver.leftOn,
  }
}
