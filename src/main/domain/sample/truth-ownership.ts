import type { Facts, Verdict, View } from './truth-view.ts'

const PRIVATE = /@(?:gmail\.com|web\.de|mail\.ru|outlook\.com)$/

/** Who answers for an account in name only, and who can get in. */
export function ownershipBroken(view: View, company: Facts): Verdict {
  return { ...answerBroken(view, company), ...leftOver(view, company), ...fewInside(view, company) }
}

const gone = (day: string | null | undefined, company: Facts): boolean =>
  typeof day === 'string' && day <= company.today
const personGone = (id: string | null, company: Facts): boolean =>
  gone(company.people.find((one) => one.id === id)?.leftOn, company)
const agencyGone = (id: string | null, company: Facts): boolean =>
  gone(company.agencies.find((one) => one.id === id)?.endedOn, company)

function answerBroken({ account }: View, company: Facts): Verdict {
  const both = account.ownerId !== null && account.ownerId === account.backupOwnerId
  return {
    'owner-is-backup': both && !personGone(account.ownerId, company),
    'backup-left': !both && personGone(account.backupOwnerId, company),
    'agency-gone': account.lifecycle !== 'closed' && agencyGone(account.agencyId, company),
  }
}

/** Ways in that outlived their reason. An account nobody can get into any more has a fault of its own. */
function leftOver({ ways, waysOfGone }: View, company: Facts): Verdict {
  const lost = waysOfGone.every(Boolean)
  return {
    'leaver-access': !lost && ways.some((one) => personGone(one.personId, company)),
    'agency-access-ended': !lost && ways.some((one) => agencyGone(one.agencyId, company)),
    'private-mailbox': ways.some((one) => PRIVATE.test(one.tool ?? '')),
  }
}

/** Known to the last way in, but held by too few, or by the wrong ones. */
function fewInside({ account, ways, waysOfGone }: View, company: Facts): Verdict {
  const here = ways.filter((_, at) => waysOfGone[at] !== true)
  if (here.length === 0 || here.some((one) => one.personId === null && one.agencyId === null)) return {}
  const inside = here.flatMap((one) => one.personId ?? [])
  const live = account.lifecycle === 'active'
  const owned = account.ownerId !== null && !personGone(account.ownerId, company)
  const answering = inside.some((id) => id === account.ownerId || id === account.backupOwnerId)
  const holders = new Set(here.map((one) => one.agencyId ?? one.personId))
  return {
    'one-admin': live && inside.length > 0 && holders.size === 1,
    'agency-only': account.lifecycle !== 'closed' && inside.length === 0,
    'owner-locked-out': live && owned && inside.length > 0 && !answering,
  }
}
