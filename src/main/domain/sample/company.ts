import type {
  AccessWay,
  Consequence,
  ContactRole,
  FeltOutcome,
  JourneyStage,
  Kind,
  Lifecycle,
  TeamFunction,
} from '#shared/model/words.ts'

/** The rules whose faults the sample plants, by the ids of the audit. */
export const PLANTED_RULES = [
  'network-defunct',
  'duplicate-identity',
  'no-owner',
  'owner-left',
  'no-backup-owner',
  'only-admin-left',
  'shared-login',
  'no-two-factor',
  'access-unproven',
  'no-purpose',
  'stale',
  'no-team',
  'no-goal',
  'review-overdue',
  'handle-off-pattern',
  'no-link-home',
  'impostor-suspect',
  'unanswered-help',
  'slow-answer',
  'service-gap',
  'closing-without-plan',
  'personal-page',
  'gone-from-list',
  'backup-left',
  'owner-is-backup',
  'agency-only',
  'one-admin',
  'leaver-access',
  'agency-access-ended',
  'agency-gone',
  'owner-locked-out',
  'private-mailbox',
  'silent-audience',
  'closed-but-posting',
  'link-shortened',
  'link-insecure',
  'no-bio',
  'not-verified',
  'language-off-market',
  'unclaimed-account',
  'purpose-incomplete',
  'why-missing',
  'why-counts-fans',
  'only-fan-goals',
  'answer-after-a-day',
  'reached-late',
  'network-renamed',
  'network-declining',
  'approval-missing',
  'requester-missing',
  'live-unapproved',
  'stuck-proposed',
  'stuck-closing',
  'name-off-brand',
  'handle-inconsistent',
  'never-posted',
  'audience-shrinking',
] as const
export type PlantedRule = (typeof PLANTED_RULES)[number]
/** Rules over the whole portfolio; what breaks them comes about by the company as it is. */
export type PortfolioFault =
  | 'brand-without-support'
  | 'expectations-unasked'
  | 'same-public'
  | 'stage-uncovered'
  | 'goal-overdue'
  | 'goal-unowned'
  | 'campaign-without-goal'
  | 'campaign-without-outcome'
  | 'team-without-tool'

export type SampleBrand = {
  id: string
  name: string
  website: string
  handlePattern: string | null
  note: string | null
}
export type SampleMarket = { id: string; name: string; code: string | null; language: string }
export type SampleTeam = { id: string; name: string; function: TeamFunction; marketId: string | null }
export type SampleAgency = { id: string; name: string; endedOn: string | null; note: string | null }
export type SamplePerson = {
  id: string
  name: string
  email: string | null
  title: string | null
  teamId: string | null
  agencyId: string | null
  leftOn: string | null
}
export type SampleGoal = {
  id: string
  name: string
  objective: string
  metric: string
  target: string
  unit: string
  dueOn: string
  ownerId: string | null
}
export type SampleCampaign = {
  id: string
  name: string
  goalId: string | null
  brandId: string
  startsOn: string
  endsOn: string | null
  outcome: string | null
}
export type SampleEvidence = {
  id: string
  brandId: string
  marketId: string | null
  method: string
  askedOn: string
  sample: number
  summary: string
}
export type SampleAccount = {
  id: string
  network: string
  handle: string
  kind: Kind
  url: string | null
  externalId: string | null
  displayName: string
  lifecycle: Lifecycle
  brandId: string | null
  marketId: string | null
  teamId: string | null
  ownerId: string | null
  backupOwnerId: string | null
  agencyId: string | null
  language: string | null
  /** The link in the profile; empty when the profile was looked at and has none. */
  website: string | null
  bio: string | null
  verified: 0 | 1 | null
  note: string | null
  openedOn: string | null
  reviewedOn: string | null
  requestedBy: string | null
  approvedBy: string | null
  approvedReason: string | null
  createdAt: number
  updatedAt: number
}
export type SampleAlias = {
  id: string
  accountId: string
  network: string
  handle: string
  url: string | null
  why: string
}
export type SamplePurpose = {
  id: string
  who: string | null
  what: string | null
  when: string | null
  where: string | null
  why: string | null
  how: string | null
  extent: string | null
}
export type SampleAccess = {
  id: string
  accountId: string
  personId: string | null
  agencyId: string | null
  way: AccessWay
  tool: string | null
  twoFactor: 0 | 1 | null
  provenOn: string | null
  revokedOn: string | null
}
/** A list on which an account is missing asks what became of it. */
export type SampleQuestion = {
  id: string
  accountId: string
  handle: string
  source: string
  lastSeen: string
  missingOn: string
  askedAt: number
  answer: 'keep' | null
  answeredAt: number | null
  answeredBy: string | null
}
export type SampleSnapshot = {
  accountId: string
  takenAt: number
  followers: number | null
  following: number | null
  posts: number | null
  lastPostAt: number | null
}
export type SampleContact = { id: string; name: string; language: string; crmId: string | null }
export type SampleIdentity = {
  id: string
  contactId: string
  network: string
  handle: string
  followers: number | null
}
export type SampleRole = { id: string; contactId: string; role: ContactRole; evidence: string | null }
export type SampleConversation = {
  id: string
  accountId: string
  contactId: string
  naturalKey: string
  startedAt: number
  lastAt: number
  status: 'open' | 'pending' | 'resolved'
  needsHelp: 0 | 1
  needsAnswer: 0 | 1
  teamId: string | null
  assigneeId: string | null
  firstAnswerAt: number | null
  reachedResolverAt: number | null
  resolvedAt: number | null
  stage: JourneyStage
  felt: FeltOutcome
  consequence: Consequence
  language: string
}
export type SampleMessage = {
  conversationId: string
  naturalKey: string
  direction: 'in' | 'out'
  visibility: 'public' | 'private'
  at: number
  author: string
  teamId: string | null
  text: string
  language: string
}
export type SampleHandoff = {
  conversationId: string
  seq: number
  fromTeamId: string | null
  toTeamId: string
  at: number
  actor: string
}
/** Minutes within which a first answer and a solution are owed. */
export type SampleTarget = { id: string; teamId: string | null; firstAnswerMinutes: number; resolutionMinutes: number }

/** What a careful audit has to find, and nothing else: the form `muster init --truth` writes. */
export type Truth = {
  seed: number
  /** A fault of the portfolio has no account: `subject` names what it is about. */
  faults: { rule: PlantedRule | PortfolioFault; account: string | null; subject?: string }[]
  duplicates: string[][]
  impostors: string[]
  needsAnswer: string[]
}

/** A whole made-up company as plain rows. */
export type SampleCompany = {
  seed: number
  today: string
  name: string
  brands: SampleBrand[]
  markets: SampleMarket[]
  teams: SampleTeam[]
  agencies: SampleAgency[]
  people: SamplePerson[]
  goals: SampleGoal[]
  campaigns: SampleCampaign[]
  evidence: SampleEvidence[]
  accounts: SampleAccount[]
  aliases: SampleAlias[]
  purposes: SamplePurpose[]
  access: SampleAccess[]
  questions: SampleQuestion[]
  accountGoals: { id: string; accountId: string; goalId: string }[]
  campaignAccounts: { id: string; campaignId: string; accountId: string }[]
  stages: { id: string; accountId: string; stage: JourneyStage }[]
  tags: { id: string; accountId: string; name: string }[]
  snapshots: SampleSnapshot[]
  contacts: SampleContact[]
  identities: SampleIdentity[]
  roles: SampleRole[]
  conversations: SampleConversation[]
  messages: SampleMessage[]
  handoffs: SampleHandoff[]
  targets: SampleTarget[]
  truth: Truth
  /** What was meant to be planted; every entry must turn up in `truth`. */
  intended: { rule: PlantedRule; account: string }[]
}
