import type { Severity } from '#shared/model/words.ts'
import type { AccountFacts } from '#main/domain/audit/account-facts.ts'

/** A healthy account with a patch, and why a rule answers as it does. */
export type Case = readonly [rule: string, why: string, patch: Partial<AccountFacts>]
export type UnknownCase = readonly [...Case, missing: readonly string[]]

/** What some rules have to answer, and how severe each is. */
export type Cases = {
  readonly severities: Readonly<Record<string, Severity>>
  readonly failing: readonly Case[]
  readonly passing: readonly Case[]
  readonly unknowing: readonly UnknownCase[]
}
