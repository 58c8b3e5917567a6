import type { Activity } from '#shared/model/words.ts'

/** A number the planner uses: what it is measured in, where it comes from, and the range it may sensibly take. */
export type Coefficient = {
  readonly value: number
  readonly unit: string
  readonly low: number
  readonly high: number
  readonly source: string
}

const assumed = 'assumption: no dated source is known'

/** Every number of the model; `docs/planner.md` explains each. */
export const COEFFICIENTS = {
  /** Share of the audience that follows when an account merges into another on the same network. */
  retention: { value: 0.7, unit: 'share of followers', low: 0.5, high: 0.9, source: assumed },
  /** Share of today's audience a suggestion keeps when nobody set a limit. */
  audienceFloor: { value: 0.8, unit: 'share of followers', low: 0.7, high: 0.95, source: assumed },
  /** Fewer followers than this and an abandoned or redundant account is closed; from here on its records are archived. */
  smallAudience: { value: 5000, unit: 'followers', low: 1000, high: 20_000, source: assumed },
  /** How many times larger another account must be before one goes without being merged. */
  overlapRatio: { value: 2, unit: 'times', low: 1.5, high: 5, source: assumed },
  /** How many times larger an account of another market must be to take over one in the same language. */
  regionalRatio: { value: 5, unit: 'times', low: 3, high: 10, source: assumed },
  /** An account with less of its brand's audience in its market than this adds nothing when its stages are covered elsewhere. */
  redundantShare: { value: 0.3, unit: 'share of followers', low: 0.1, high: 0.4, source: assumed },
  /** An active account with as many followers as this is never redundant. */
  redundantAudience: { value: 15_000, unit: 'followers', low: 5000, high: 50_000, source: assumed },
  /** From this share of its brand's audience in its market on, an abandoned account is revived and not given up. */
  flagshipShare: { value: 0.4, unit: 'share of followers', low: 0.25, high: 0.6, source: assumed },
  /** Silence after which even a flagship is given up. */
  flagshipDays: { value: 1095, unit: 'days', low: 540, high: 1460, source: assumed },
  /** Requests for help in the period below which nothing is concluded from them. */
  helpMinimum: { value: 8, unit: 'conversations', low: 5, high: 30, source: assumed },
  /** Share of requests for help that never reached a resolving team from which an account is refocused. */
  unreachedShare: { value: 0.3, unit: 'share of conversations', low: 0.2, high: 0.5, source: assumed },
  /** Share of conversations that are requests for help from which the account belongs to the resolving team. */
  helpShare: { value: 0.6, unit: 'share of conversations', low: 0.5, high: 0.8, source: assumed },
  /** Health below which an account that stays has to be put in order. */
  lowHealth: { value: 50, unit: 'points of 100', low: 30, high: 70, source: assumed },
  /** What a request for help that reached a resolving team weighs beside one follower. */
  helpWeight: { value: 25, unit: 'followers', low: 5, high: 100, source: assumed },
  /** Hours a month an account takes that stays and is run as its charter asks. */
  runHours: { value: 12, unit: 'hours a month', low: 4, high: 40, source: assumed },
  /** Minutes that answering one conversation takes. */
  answerMinutes: { value: 8, unit: 'minutes', low: 3, high: 20, source: assumed },
  /** What an hour of the team's time costs. */
  hourCost: {
    value: 33.5,
    unit: 'euro an hour',
    low: 10.6,
    high: 55.2,
    source: 'hourly labour cost in the EU in 2024, lowest and highest member state (Eurostat, lc_lci_lev, March 2025)',
  },
  /** What an hour a month of the team's time must bring to be well spent. */
  hourWorth: { value: 400, unit: 'followers', low: 100, high: 1000, source: assumed },
  /** Hours that one merge takes, once; spread over a year. */
  mergeHours: { value: 6, unit: 'hours', low: 2, high: 20, source: assumed },
  /** What carrying one open critical or high finding on costs. */
  findingWorth: { value: 250, unit: 'followers', low: 0, high: 1000, source: assumed },
  /** Share of the audience that follows where nothing can be merged and the last post names the account that stays. */
  followShare: { value: 0.3, unit: 'share of followers', low: 0.1, high: 0.5, source: assumed },
  /** Followers every account is taken to have at least, so that zero does not hide activity. */
  baseAudience: { value: 100, unit: 'followers', low: 0, high: 500, source: assumed },
} as const satisfies Record<string, Coefficient>

/** How much of its audience an account still reaches. */
export const ACTIVITY_WEIGHT: Readonly<Record<Activity, number>> = {
  active: 1,
  dormant: 0.6,
  unknown: 0.5,
  abandoned: 0.2,
}

/** Hours a month an account takes, by how busy it is; an assumption, to be replaced by a workspace's own figures. */
export const EFFORT_HOURS: Readonly<Record<Activity, number>> = { active: 12, dormant: 3, unknown: 3, abandoned: 1 }

/** The value alone, for formulas. */
export const coefficient = (name: keyof typeof COEFFICIENTS): number => COEFFICIENTS[name].value
