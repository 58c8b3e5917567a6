import { accessUnproven } from './access-unproven.ts'
import { closingWithoutPlan } from './closing-without-plan.ts'
import { duplicateIdentity } from './duplicate-identity.ts'
import { handleOffPattern } from './handle-off-pattern.ts'
import { impostorSuspect } from './impostor-suspect.ts'
import { networkDefunct } from './network-defunct.ts'
import { noBackupOwner } from './no-backup-owner.ts'
import { noGoal } from './no-goal.ts'
import { noHandle } from './no-handle.ts'
import { noLinkHome } from './no-link-home.ts'
import { noOwner } from './no-owner.ts'
import { noPurpose } from './no-purpose.ts'
import { noTeam } from './no-team.ts'
import { noTwoFactor } from './no-two-factor.ts'
import { onlyAdminLeft } from './only-admin-left.ts'
import { ownerLeft } from './owner-left.ts'
import { reviewOverdue } from './review-overdue.ts'
import { serviceGap } from './service-gap.ts'
import { sharedLogin } from './shared-login.ts'
import { slowAnswer } from './slow-answer.ts'
import { stale } from './stale.ts'
import { unansweredHelp } from './unanswered-help.ts'
import type { Rule } from '../rule.ts'

/** Every rule, in the order in which a catalogue lists them. Adding one takes its file and its line here. */
export const rules: readonly Rule[] = [
  networkDefunct,
  noHandle,
  duplicateIdentity,
  noOwner,
  ownerLeft,
  noBackupOwner,
  onlyAdminLeft,
  sharedLogin,
  noTwoFactor,
  accessUnproven,
  noPurpose,
  stale,
  noTeam,
  noGoal,
  reviewOverdue,
  handleOffPattern,
  noLinkHome,
  impostorSuspect,
  unansweredHelp,
  slowAnswer,
  serviceGap,
  closingWithoutPlan,
]

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((one) => [one.id, one]))

/** The rule with this id; undefined for one that only older runs know. */
export const ruleById = (id: string): Rule | undefined => byId.get(id)
