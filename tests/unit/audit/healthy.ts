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
  holder: 'jana',
  answerable: true,
  through: null,
  twoFactor: true,
  provenOn: dayAgo(40),
}
/** A second way in, so that one person alone does not hold the account. */
export const backup: AccessFacts = {
  ...access,
  person: { name: 'Lars Nygaard', leftOn: null },
  holder: 'lars',
}
export const service: ServiceFacts = {
  neededHelp: 20,
  neverAnswered: 1,
  neverReached: 2,
  answered: 30,
  helpAnswered: 19,
  helpAnsweredLate: 1,
  reachedLate: 2,
  medianMinutes: 40,
  openLately: 3,
}

/** An account with which nothing is wrong and of which everything is known. */
export const healthy: AccountFacts = {
  id: 'account-1',
  networkName: 'Facebook',
  personal: false,
  networkVerifiesFrom: 0,
  networkDefunct: false,
  networkEnd: null,
  networkRenamedOn: null,
  networkDecliningSince: null,
  found: {},
  handle: 'KornwellDE',
  displayName: 'Kornwell Deutschland',
  lifecycle: 'active',
  brand: kornwell,
  marketKnown: true,
  market: { name: 'Germany', languages: ['de'] },
  teamKnown: true,
  languageKnown: true,
  language: 'de',
  owner: { name: 'Jana Hoffmann', leftOn: null },
  backupOwner: { name: 'Lars Nygaard', leftOn: null },
  backupIsOwner: false,
  agency: { name: 'Faber & Quist', endedOn: null },
  bio: 'Ovens since 1931',
  website: 'https://www.kornwell.example/de',
  websiteDomain: 'kornwell.example',
  websitePassesOn: false,
  verified: true,
  recordsSealedAt: null,
  openedOn: '2014-05-02',
  reviewedOn: dayAgo(100),
  requested: true,
  approved: true,
  kept: { owners: true, teams: true, purposes: true, goals: true, approvals: true, seals: true },
  createdAt: ago(300),
  audience: 24_000,
  updatedAt: ago(20),
  audienceBefore: 23_000,
  posts: 410,
  lastPostAt: ago(3),
  purposeStated: true,
  charterGaps: [],
  why: 'Bring people to the dealer locator',
  goals: 1,
  access: [access, backup],
  goalsServed: [{ name: 'Oven consultations', counts: 'outcome' }],
  service,
  question: null,
  saysBrand: true,
  brandPractice: { accounts: 40, share: 0.9 },
  agreedHandle: null,
  peopleKnown: true,
  twin: null,
  namedBrands: [kornwell],
}
