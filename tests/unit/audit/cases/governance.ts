import type { GoalFacts } from '#main/domain/audit/account-facts.ts'
import { ago, dayAgo, service, today, healthy } from '../healthy.ts'
import type { Cases } from './case.ts'

const fans: GoalFacts = { name: 'Ten thousand more', counts: 'fans' }
const outcome: GoalFacts = { name: 'Oven consultations', counts: 'outcome' }
const unmeasured: GoalFacts = { name: 'Be loved', counts: null }
const unasked = { requested: false, approved: false }
const stranger = { owner: null, access: [], verified: false }

/** Purpose, strategy, service in time, networks in trouble, and the life of an account from the request to its end. */
export const governance: Cases = {
  severities: {
    'purpose-incomplete': 'low',
    'why-missing': 'medium',
    'why-counts-fans': 'low',
    'only-fan-goals': 'low',
    'answer-after-a-day': 'medium',
    'reached-late': 'medium',
    'network-renamed': 'low',
    'network-declining': 'low',
    'approval-missing': 'medium',
    'requester-missing': 'low',
    'live-unapproved': 'high',
    'stuck-proposed': 'low',
    'stuck-closing': 'medium',
  },
  failing: [
    ['purpose-incomplete', 'one part is not filled in', { charterGaps: ['when'] }],
    ['purpose-incomplete', 'several parts are not filled in', { charterGaps: ['who', 'why', 'extent'], why: null }],
    ['why-missing', 'only what it does is stated', { charterGaps: ['why'], why: null }],
    ['why-counts-fans', 'nothing else is wanted', { why: '10,000 followers by summer', goalsServed: [] }],
    ['why-counts-fans', 'the goal counts fans too', { why: 'More likes than last year', goalsServed: [fans] }],
    ['why-counts-fans', 'it is Russian', { why: 'Новые подписчики', goalsServed: [fans] }],
    ['only-fan-goals', 'the only goal counts fans', { goalsServed: [fans] }],
    ['only-fan-goals', 'both goals count fans', { goalsServed: [fans, { ...fans, name: 'Likes' }] }],
    ['answer-after-a-day', 'a quarter waits', { service: { ...service, helpAnswered: 8, helpAnsweredLate: 2 } }],
    ['reached-late', 'half arrive late', { service: { ...service, neededHelp: 8, neverReached: 2, reachedLate: 3 } }],
    [
      'network-renamed',
      'the last review is older than the name',
      { networkName: 'X', networkRenamedOn: '2023-07-24', reviewedOn: '2023-07-23' },
    ],
    ['network-declining', 'the network loses features', { networkName: 'Xing', networkDecliningSince: '2023-01' }],
    ['network-declining', 'nobody knows since when', { networkName: 'Xing', networkDecliningSince: '' }],
    ['approval-missing', 'somebody asked and nobody agreed', { approved: false }],
    ['approval-missing', 'it is new and others were approved', { ...unasked, openedOn: dayAgo(365) }],
    ['requester-missing', 'it is approved', { requested: false }],
    ['requester-missing', 'it is proposed', { ...unasked, lifecycle: 'proposed' }],
    ['live-unapproved', 'it posts already', { lifecycle: 'proposed', approved: false }],
    ['stuck-proposed', 'nobody decides', { lifecycle: 'proposed', createdAt: ago(91.5) }],
    ['stuck-proposed', 'nobody opens it', { lifecycle: 'approved', createdAt: ago(200) }],
    ['stuck-closing', 'nothing has happened', { lifecycle: 'closing', updatedAt: ago(91.5) }],
  ],
  passing: [
    [
      'purpose-incomplete',
      'no charter is its own finding',
      { purposeStated: false, charterGaps: ['who', 'what', 'why'] },
    ],
    ['purpose-incomplete', 'a missing reason is its own finding', { charterGaps: ['why'], why: null }],
    ['purpose-incomplete', 'it is closing', { lifecycle: 'closing', charterGaps: ['when'] }],
    ['why-missing', 'its network is gone', { networkDefunct: true, charterGaps: ['why'], why: null }],
    ['only-fan-goals', 'it is closed', { lifecycle: 'closed', goalsServed: [fans] }],
    ['why-missing', 'no charter is its own finding', { purposeStated: false, charterGaps: ['what', 'why'], why: null }],
    ['why-counts-fans', 'a goal counts something else', { why: 'More followers', goalsServed: [fans, outcome] }],
    ['why-counts-fans', 'followers are a means', { why: 'Turn followers into showroom visits', goalsServed: [] }],
    ['why-counts-fans', 'no reason is its own finding', { why: null, goalsServed: [] }],
    ['only-fan-goals', 'one goal counts something else', { goalsServed: [fans, outcome] }],
    ['only-fan-goals', 'no goal is its own finding', { goals: 0, goalsServed: [] }],
    ['answer-after-a-day', 'a fifth waits', { service: { ...service, helpAnswered: 5, helpAnsweredLate: 1 } }],
    ['answer-after-a-day', 'too few to tell', { service: { ...service, helpAnswered: 4, helpAnsweredLate: 4 } }],
    [
      'reached-late',
      'exactly two in five',
      { service: { ...service, neededHelp: 5, neverReached: 0, reachedLate: 2 } },
    ],
    ['reached-late', 'too few to tell', { service: { ...service, neededHelp: 9, neverReached: 5, reachedLate: 4 } }],
    ['network-renamed', 'reviewed on that day', { networkRenamedOn: '2023-07-24', reviewedOn: '2023-07-24' }],
    [
      'network-renamed',
      'opened under the new name',
      { networkRenamedOn: '2023-07', openedOn: '2024-01-02', reviewedOn: null },
    ],
    ['network-renamed', 'it is closed', { networkRenamedOn: '2023-07', reviewedOn: null, lifecycle: 'closed' }],
    ['network-declining', 'it is closing anyway', { networkDecliningSince: '2023-01', lifecycle: 'closing' }],
    ['approval-missing', 'older than the rule', { ...unasked, openedOn: dayAgo(366) }],
    ['approval-missing', 'only proposed', { approved: false, lifecycle: 'proposed' }],
    ['approval-missing', 'closed', { approved: false, lifecycle: 'closed' }],
    ['approval-missing', 'nobody here opened it', { ...unasked, ...stranger, openedOn: dayAgo(20) }],
    ['requester-missing', 'nothing was ever asked or approved', unasked],
    ['live-unapproved', 'it is silent', { lifecycle: 'proposed', lastPostAt: null }],
    ['live-unapproved', 'it is approved', { lifecycle: 'approved' }],
    ['stuck-proposed', 'exactly 90 days', { lifecycle: 'proposed', createdAt: ago(90.4) }],
    ['stuck-closing', 'exactly 90 days', { lifecycle: 'closing', updatedAt: ago(90.4) }],
  ],
  unknowing: [
    ['why-counts-fans', 'a goal has no metric', { why: 'Followers', goalsServed: [unmeasured] }, ['goal_metric']],
    ['only-fan-goals', 'a goal has no metric', { goalsServed: [fans, unmeasured] }, ['goal_metric']],
    ['answer-after-a-day', 'there are no conversations', { service: null }, ['conversations']],
    ['reached-late', 'there are no conversations', { service: null }, ['conversations']],
    ['network-renamed', 'it was never reviewed', { networkRenamedOn: '2023-07-24', reviewedOn: null }, ['reviewed_on']],
    ['approval-missing', 'nobody knows when it was opened', { ...unasked, openedOn: null }, ['opened_on']],
    [
      'approval-missing',
      'approvals are not kept here',
      { ...unasked, kept: { ...healthy.kept, approvals: false }, openedOn: today.day },
      ['approval'],
    ],
  ],
}
