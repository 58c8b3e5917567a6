import type { AccessFacts, AccountFacts, BrandFacts, ServiceFacts } from '#main/domain/audit/account-facts.ts'
import type { Today } from '#main/domain/audit/rule.ts'

export const DAY = 86_400_000
export const today: Today = { day: '2026-11-20', at: Date.UTC(2026, 10, 20, 12) }
/** The instant so many days before now. */
export const ago = (days: number): number => today.at - days * DAY
/** The calendar day so many days before today. */
export const dayAgo = (days: number): string => new Date(ago(days)).toISOString().slice(0, 10)

export const kornwell: BrandFacts = {
  name: 'Kornwell',
  nameKey: 'kornwell',
  domain: 'kornwell.example',
  pattern: /^kornwell/i,
}
export const access: AccessFacts = {
  person: { name: 'Jana Hoffmann', leftOn: null },
  agency: null,
  way: 'own_login',
  twoFactor: true,
  provenOn: dayAgo(40),
}
export const service: ServiceFacts = {
  neededHelp: 20,
  neverAnswered: 1,
  neverReached: 2,
  answered: 30,
  medianMinutes: 40,
  openLately: 3,
}

/** An account with which nothing is wrong and of which everything is known. */
export const healthy: AccountFacts = {
  id: 'account-1',
  networkName: 'Facebook',
  networkDefunct: false,
  networkEnd: null,
  handle: 'KornwellDE',
  displayName: 'Kornwell Deutschland',
  lifecycle: 'active',
  brand: kornwell,
  marketKnown: true,
  teamKnown: true,
  languageKnown: true,
  owner: { name: 'Jana Hoffmann', leftOn: null },
  backupOwner: { name: 'Lars Nygaard', leftOn: null },
  website: 'https://www.kornwell.example/de',
  websiteDomain: 'kornwell.example',
  verified: true,
  openedOn: '2014-05-02',
  reviewedOn: dayAgo(100),
  createdAt: ago(300),
  lastPostAt: ago(3),
  purposeStated: true,
  goals: 1,
  access: [access],
  service,
  twin: null,
  namedBrands: [kornwell],
}
