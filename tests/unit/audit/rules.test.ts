import { describe, expect, it } from 'vitest'
import type { Severity } from '#shared/model/words.ts'
import type { AccountFacts } from '#main/domain/audit/account-facts.ts'
import { evidenceOf } from '#main/domain/audit/evidence.ts'
import { factWords } from '#main/domain/audit/fact-words.ts'
import { formatIn } from '#main/domain/audit/format.ts'
import type { Verdict } from '#main/domain/audit/rule.ts'
import { asWritten, parametersOf } from '#main/domain/audit/rule-set.ts'
import { ruleById, rules } from '#main/domain/audit/rules/index.ts'
import { thresholdOf } from '#main/domain/audit/words.ts'
import type { Case, Cases, UnknownCase } from './cases/case.ts'
import { access, ago, dayAgo, healthy, kornwell, service, today } from './healthy.ts'
import { governance } from './cases/governance.ts'
import { ownership } from './cases/ownership.ts'
import { profiles } from './cases/profiles.ts'

const parameters = parametersOf(asWritten(rules))
const decide = (id: string, patch: Partial<AccountFacts>): Verdict =>
  ruleById(id)!.decide({ ...healthy, ...patch }, parameters[id] ?? {}, today)

const stranger: Partial<AccountFacts> = {
  handle: 'kornwell_oficial',
  owner: null,
  access: [],
  verified: false,
  openedOn: dayAgo(20),
  website: 'https://kornwell-win.example',
  websiteDomain: 'kornwell-win.example',
}
const left = { name: 'Ben Alcott', leftOn: dayAgo(200) }
const endedAgency = { name: 'Northlight', endedOn: dayAgo(120) }
const byLeft = { ...access, person: left }
const byAgency = { ...access, person: null, agency: endedAgency }

/** The cases of the newer rules, one file a group. */
const groups: readonly Cases[] = [ownership, profiles, governance]

const failing: readonly Case[] = [
  ...groups.flatMap((group) => group.failing),
  [
    'network-defunct',
    'the network is switched off',
    { networkDefunct: true, networkEnd: '2019-04-02', networkName: 'Google+' },
  ],
  ['network-defunct', 'nobody knows when it was switched off', { networkDefunct: true }],
  ['no-handle', 'the handle is empty', { handle: '' }],
  ['no-handle', 'the handle is a dash', { handle: '–', displayName: null }],
  ['no-handle', 'the handle says that there is none', { handle: 'N/A' }],
  ['duplicate-identity', 'another account is the same', { twin: 'kornwell_de' }],
  ['no-owner', 'nobody is named', { owner: null }],
  ['owner-left', 'the owner left', { owner: left }],
  ['owner-left', 'the owner leaves today', { owner: { name: 'Ann', leftOn: today.day } }],
  ['no-backup-owner', 'only the owner is named', { backupOwner: null }],
  ['only-admin-left', 'the only admin left', { access: [byLeft] }],
  ['only-admin-left', 'the agency is gone', { access: [byAgency] }],
  ['only-admin-left', 'person and agency are gone', { access: [byLeft, byAgency] }],
  ['only-admin-left', 'someone of an agency that is gone', { access: [{ ...access, agency: endedAgency }] }],
  ['shared-login', 'one of the entries is shared', { access: [access, { ...access, way: 'shared_login' }] }],
  ['no-two-factor', 'an own login has a password alone', { access: [access, { ...access, twoFactor: false }] }],
  [
    'no-two-factor',
    'a shared login nobody holds',
    { access: [{ ...access, person: null, way: 'shared_login', twoFactor: false }] },
  ],
  [
    'access-unproven',
    'the newest proof is too old',
    {
      access: [
        { ...access, provenOn: dayAgo(366) },
        { ...access, provenOn: dayAgo(900) },
      ],
    },
  ],
  ['no-purpose', 'neither what nor why is stated', { purposeStated: false }],
  ['stale', 'half a year without a post', { lastPostAt: ago(181) }],
  ['no-team', 'no team is named', { teamKnown: false }],
  ['no-goal', 'no goal is tied', { goals: 0 }],
  ['review-overdue', 'the review is too old', { reviewedOn: dayAgo(366) }],
  ['review-overdue', 'it was never reviewed since long', { reviewedOn: null, createdAt: ago(366) }],
  ['handle-off-pattern', 'the handle is of its own kind', { handle: 'TheOvenPeople' }],
  ['no-link-home', 'the link leads elsewhere', { website: 'https://linktr.ee/kornwell', websiteDomain: 'linktr.ee' }],
  ['no-link-home', 'somebody looked and there is none', { website: '', websiteDomain: null, brand: null }],
  ['no-link-home', 'the link is no address', { website: 'soon!', websiteDomain: null }],
  ['impostor-suspect', 'a stranger carries the name', stranger],
  [
    'impostor-suspect',
    'a stranger carries the name and links nowhere',
    { ...stranger, website: '', websiteDomain: null, brand: null },
  ],
  ['unanswered-help', 'a third got no answer', { service: { ...service, neededHelp: 6, neverAnswered: 2 } }],
  ['slow-answer', 'half wait longer than 90 minutes', { service: { ...service, answered: 5, medianMinutes: 90.5 } }],
  ['slow-answer', 'half wait for hours', { service: { ...service, medianMinutes: 700 } }],
  ['service-gap', 'half never reached anybody', { service: { ...service, neededHelp: 5, neverReached: 3 } }],
  ['closing-without-plan', 'somebody still waits', { lifecycle: 'closing' }],
]

const passing: readonly Case[] = [
  ...rules.map(({ id }): Case => [id, 'nothing is wrong', {}]),
  ...groups.flatMap((group) => group.passing),
  ['duplicate-identity', 'everything known and nobody else', { twin: null }],
  ['no-handle', 'letters of any alphabet count', { handle: 'корнвелл' }],
  ['owner-left', 'the owner leaves tomorrow', { owner: { name: 'Ann', leftOn: dayAgo(-1) } }],
  ['owner-left', 'there is no owner to leave', { owner: null }],
  ['no-backup-owner', 'no owner is its own finding', { owner: null, backupOwner: null }],
  ['no-backup-owner', 'an owner who left is its own finding', { owner: left, backupOwner: null }],
  ['only-admin-left', 'one of several left', { access: [byLeft, access] }],
  ['shared-login', 'a tool is no shared login', { access: [{ ...access, way: 'smms' }] }],
  [
    'no-two-factor',
    'access through an agency has no login of its own',
    { access: [{ ...access, way: 'agency', twoFactor: false }] },
  ],
  [
    'access-unproven',
    'one recent proof is enough',
    {
      access: [
        { ...access, provenOn: dayAgo(900) },
        { ...access, provenOn: dayAgo(365) },
      ],
    },
  ],
  ['stale', 'exactly 180 days', { lastPostAt: ago(180.4) }],
  ['stale', 'it is closing anyway', { lifecycle: 'closing', lastPostAt: ago(400) }],
  ['stale', 'it is closed and nobody knows', { lifecycle: 'closed', lastPostAt: null }],
  ['stale', 'its network is gone', { networkDefunct: true, lastPostAt: ago(4000) }],
  ['review-overdue', 'reviewed exactly a year ago', { reviewedOn: dayAgo(365), createdAt: ago(2000) }],
  ['handle-off-pattern', 'case does not count', { handle: 'KORNWELL_uk' }],
  ['no-link-home', 'a page of a subdomain', { website: 'shop.kornwell.example', websiteDomain: 'kornwell.example' }],
  ['impostor-suspect', 'somebody owns it', { ...stranger, owner: healthy.owner }],
  ['impostor-suspect', 'somebody can get in', { ...stranger, access: [access] }],
  ['impostor-suspect', 'the network knows it', { ...stranger, verified: true }],
  ['impostor-suspect', 'it is old', { ...stranger, openedOn: dayAgo(121) }],
  ['impostor-suspect', 'it links home', { ...stranger, website: healthy.website, websiteDomain: 'kornwell.example' }],
  ['impostor-suspect', 'it does not carry the name', { ...stranger, namedBrands: [] }],
  ['impostor-suspect', 'it is only proposed', { ...stranger, lifecycle: 'proposed' }],
  ['unanswered-help', 'exactly a quarter', { service: { ...service, neededHelp: 8, neverAnswered: 2 } }],
  ['unanswered-help', 'too few to tell', { service: { ...service, neededHelp: 4, neverAnswered: 4 } }],
  ['slow-answer', 'exactly 90 minutes', { service: { ...service, medianMinutes: 90 } }],
  ['slow-answer', 'too few to tell', { service: { ...service, answered: 4, medianMinutes: 900 } }],
  ['slow-answer', 'none was answered', { service: { ...service, answered: 0, medianMinutes: null } }],
  ['service-gap', 'exactly two in five', { service: { ...service, neededHelp: 5, neverReached: 2 } }],
  ['service-gap', 'too few to tell', { service: { ...service, neededHelp: 4, neverReached: 4 } }],
  ['closing-without-plan', 'nobody waits', { lifecycle: 'closing', service: { ...service, openLately: 0 } }],
]

const nothingKept = { owners: false, teams: false, purposes: false, goals: false, approvals: false, seals: false }

const unknowing: readonly UnknownCase[] = [
  ['no-owner', 'owners are recorded for no account', { owner: null, kept: nothingKept }, ['owner']],
  ['no-team', 'teams are recorded for no account', { teamKnown: false, kept: nothingKept }, ['team']],
  ['no-purpose', 'purposes are recorded for no account', { purposeStated: false, kept: nothingKept }, ['purpose']],
  ['no-goal', 'goals are recorded for no account', { goals: 0, kept: nothingKept }, ['goal']],
  ...groups.flatMap((group) => group.unknowing),
  [
    'duplicate-identity',
    'facts are missing',
    { brand: null, marketKnown: false, languageKnown: false, teamKnown: false, displayName: null },
    ['brand', 'market', 'language', 'team', 'display_name'],
  ],
  ['duplicate-identity', 'one fact is missing', { teamKnown: false }, ['team']],
  ['only-admin-left', 'nobody knows who has access', { access: [] }, ['access']],
  [
    'only-admin-left',
    'the rest is held by nobody named',
    { access: [byLeft, { ...access, person: null }] },
    ['access_holder'],
  ],
  ['shared-login', 'nobody knows who has access', { access: [] }, ['access']],
  ['no-two-factor', 'nobody knows who has access', { access: [] }, ['access']],
  [
    'no-two-factor',
    'nobody knows about one login',
    { access: [access, { ...access, twoFactor: null }] },
    ['two_factor'],
  ],
  ['access-unproven', 'nobody knows who has access', { access: [] }, ['access']],
  ['access-unproven', 'nothing was ever proven', { access: [{ ...access, provenOn: null }] }, ['proven_on']],
  ['stale', 'the last post is not known', { lastPostAt: null }, ['last_post']],
  [
    'review-overdue',
    'it came lately and was not reviewed',
    { reviewedOn: null, createdAt: ago(365.5) },
    ['reviewed_on'],
  ],
  ['handle-off-pattern', 'the brand is not known', { brand: null }, ['brand']],
  ['handle-off-pattern', 'the brand has no pattern', { brand: { ...kornwell, pattern: null } }, ['handle_pattern']],
  ['handle-off-pattern', 'the pattern cannot be used', { brand: { ...kornwell, pattern: false } }, ['handle_pattern']],
  ['handle-off-pattern', 'there is no handle', { handle: '' }, ['handle']],
  ['handle-off-pattern', 'the handle is absurdly long', { handle: 'k'.repeat(400) }, ['handle']],
  ['no-link-home', 'nobody looked', { website: null, websiteDomain: null }, ['website']],
  ['no-link-home', 'the brand is not known', { brand: null }, ['brand']],
  ['no-link-home', 'the brand has no website', { brand: { ...kornwell, domain: null } }, ['brand_website']],
  ['impostor-suspect', 'no brand is on record', { ...stranger, namedBrands: null }, ['brand']],
  [
    'impostor-suspect',
    'facts are missing',
    { ...stranger, verified: null, openedOn: null, website: null, websiteDomain: null },
    ['verified', 'opened_on', 'website'],
  ],
  [
    'impostor-suspect',
    'the brand has no website',
    { ...stranger, namedBrands: [{ ...kornwell, domain: null }] },
    ['brand_website'],
  ],
  ['unanswered-help', 'there are no conversations', { service: null }, ['conversations']],
  ['slow-answer', 'there are no conversations', { service: null }, ['conversations']],
  ['service-gap', 'there are no conversations', { service: null }, ['conversations']],
  ['closing-without-plan', 'there are no conversations', { lifecycle: 'closing', service: null }, ['conversations']],
]

const called = <T extends readonly [string, string, ...unknown[]]>(cases: readonly T[]) =>
  cases.map((one) => [`${one[0]}: ${one[1]}`, one] as const)

describe('every rule', () => {
  it.each(called(failing))('fails: %s', (_, [id, , patch]) => {
    expect(decide(id, patch).verdict).toBe('fail')
  })

  it.each(called(passing))('passes: %s', (_, [id, , patch]) => {
    expect(decide(id, patch)).toEqual({ verdict: 'pass' })
  })

  it.each(called(unknowing))('does not know: %s', (_, [id, , patch, missing]) => {
    expect(decide(id, patch)).toEqual({ verdict: 'unknown', missing })
  })

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s is tried with every answer it can give', (id, rule) => {
    expect(failing.some(([of]) => of === id)).toBe(true)
    const missed = unknowing.filter(([of]) => of === id).flatMap(([, , , missing]) => missing)
    expect([...new Set(missed)].sort()).toEqual([...rule.needs].sort())
  })

  it('has an id of its own', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length)
  })

  it('reads severities exactly as agreed', () => {
    const agreed: Record<string, Severity> = {
      'impostor-suspect': 'critical',
      'network-defunct': 'critical',
      'only-admin-left': 'critical',
      'owner-left': 'critical',
      'duplicate-identity': 'high',
      'no-handle': 'high',
      'no-owner': 'high',
      'no-two-factor': 'high',
      'service-gap': 'high',
      'unanswered-help': 'high',
      'no-backup-owner': 'medium',
      'no-link-home': 'medium',
      'no-purpose': 'medium',
      'no-team': 'medium',
      'shared-login': 'medium',
      'slow-answer': 'medium',
      stale: 'medium',
      'access-unproven': 'low',
      'closing-without-plan': 'low',
      'handle-off-pattern': 'low',
      'no-goal': 'low',
      'review-overdue': 'low',
    }
    for (const { severities } of groups) Object.assign(agreed, severities)
    expect(Object.fromEntries(rules.map(({ id, severity }) => [id, severity]))).toEqual(agreed)
  })
})

describe('the words of a rule', () => {
  const languages = ['en', 'ru'] as const

  it.each(called(failing))('tell in one line what was found: %s', (_, [id, , patch]) => {
    const verdict = decide(id, patch)
    if (verdict.verdict !== 'fail') throw new Error('the case does not fail')
    for (const language of languages) {
      const line = ruleById(id)!.text[language].message(verdict.facts, formatIn(language))
      expect(line).not.toMatch(/undefined|NaN|–|\n|Invalid/)
      expect(line.length).toBeGreaterThan(8)
      for (const { label, value } of evidenceOf(verdict.facts, language))
        expect(`${label} ${value}`).not.toMatch(/undefined|NaN/)
    }
  })

  it.each(rules.map((rule) => [rule.id, rule] as const))('explain %s in both languages', (_, rule) => {
    const sentences = (text: string) => text.match(/[.?!](?:\s|$)/g)?.length ?? 0
    for (const language of languages) {
      const { title, explanation, remedy } = rule.text[language]
      expect(title).not.toMatch(/[.!]$/)
      expect(sentences(explanation)).toBeGreaterThanOrEqual(2)
      expect(sentences(explanation)).toBeLessThanOrEqual(3)
      expect(remedy.length).toBeGreaterThanOrEqual(2)
      expect(remedy.length).toBeLessThanOrEqual(3)
      for (const text of [title, explanation, ...remedy]) expect(/[А-Яа-я]/.test(text)).toBe(language === 'ru')
    }
  })

  it('write numbers, days and counted nouns the way each language does', () => {
    const say = (id: string, facts: Record<string, string | number>, language: 'en' | 'ru') =>
      ruleById(id)!.text[language].message(facts, formatIn(language))
    expect(say('stale', { last_post_at: Date.UTC(2025, 2, 14), days: 1 }, 'en')).toBe(
      'Last post 14 Mar 2025, 1 day ago',
    )
    expect(say('stale', { last_post_at: Date.UTC(2025, 2, 14), days: 222 }, 'ru')).toBe(
      'Последняя публикация 14 мар. 2025 г., прошло 222 дня',
    )
    expect(say('stale', { last_post_at: Date.UTC(2025, 2, 14), days: 225 }, 'ru')).toMatch(/225 дней$/)
    expect(say('network-defunct', { network: 'Google+', network_end: '2019-04' }, 'en')).toBe(
      'Google+ was switched off: April 2019',
    )
    expect(say('slow-answer', { median_minutes: 700, answered: 21 }, 'en')).toBe(
      'Half of 21 answered conversations waited longer than 11.7 h',
    )
    expect(say('service-gap', { never_reached: 112, needed_help: 164 }, 'en')).toBe(
      '112 of 164 requests for help never reached a team that resolves',
    )
    expect(say('service-gap', { never_reached: 12, needed_help: 21 }, 'ru')).toBe(
      'До решающей команды не дошли 12 из 21 просьбы о помощи',
    )
  })

  it('name every fact that can be missing', () => {
    for (const fact of new Set(rules.flatMap((rule) => rule.needs))) expect(factWords[fact].ru).toMatch(/[А-Яа-я]/)
  })

  it('say where a threshold comes from', () => {
    expect(thresholdOf(ruleById('stale')!, 'en')).toEqual({ value: 180, unit: 'days', source: 'Muster default, 2026' })
    expect(thresholdOf(ruleById('slow-answer')!, 'ru')?.source).toMatch(/90 минут$/)
    expect(thresholdOf(ruleById('no-owner')!, 'en')).toBeNull()
  })
})
