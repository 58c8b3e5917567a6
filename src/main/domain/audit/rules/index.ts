import { accessUnproven } from './access-unproven.ts'
import { agencyAccessEnded } from './agency-access-ended.ts'
import { agencyGone } from './agency-gone.ts'
import { agencyOnly } from './agency-only.ts'
import { audienceShrinking } from './audience-shrinking.ts'
import { backupLeft } from './backup-left.ts'
import { closedButPosting } from './closed-but-posting.ts'
import { closingWithoutPlan } from './closing-without-plan.ts'
import { duplicateIdentity } from './duplicate-identity.ts'
import { goneFromList } from './gone-from-list.ts'
import { handleInconsistent } from './handle-inconsistent.ts'
import { handleOffPattern } from './handle-off-pattern.ts'
import { impostorSuspect } from './impostor-suspect.ts'
import { languageOffMarket } from './language-off-market.ts'
import { leaverAccess } from './leaver-access.ts'
import { linkInsecure } from './link-insecure.ts'
import { linkShortened } from './link-shortened.ts'
import { nameOffBrand } from './name-off-brand.ts'
import { networkDefunct } from './network-defunct.ts'
import { neverPosted } from './never-posted.ts'
import { noBackupOwner } from './no-backup-owner.ts'
import { noBio } from './no-bio.ts'
import { noGoal } from './no-goal.ts'
import { noHandle } from './no-handle.ts'
import { noLinkHome } from './no-link-home.ts'
import { noOwner } from './no-owner.ts'
import { noPurpose } from './no-purpose.ts'
import { noTeam } from './no-team.ts'
import { noTwoFactor } from './no-two-factor.ts'
import { oneAdmin } from './one-admin.ts'
import { onlyAdminLeft } from './only-admin-left.ts'
import { ownerIsBackup } from './owner-is-backup.ts'
import { ownerLeft } from './owner-left.ts'
import { ownerLockedOut } from './owner-locked-out.ts'
import { personalPage } from './personal-page.ts'
import { privateMailbox } from './private-mailbox.ts'
import { reviewOverdue } from './review-overdue.ts'
import { serviceGap } from './service-gap.ts'
import { sharedLogin } from './shared-login.ts'
import { silentAudience } from './silent-audience.ts'
import { slowAnswer } from './slow-answer.ts'
import { stale } from './stale.ts'
import { unansweredHelp } from './unanswered-help.ts'
import { unclaimedAccount } from './unclaimed-account.ts'
import { purposeIncomplete } from './purpose-incomplete.ts'
import { whyMissing } from './why-missing.ts'
import { whyCountsFans } from './why-counts-fans.ts'
import { onlyFanGoals } from './only-fan-goals.ts'
import { answerAfterADay } from './answer-after-a-day.ts'
import { reachedLate } from './reached-late.ts'
import { networkRenamed } from './network-renamed.ts'
import { networkDeclining } from './network-declining.ts'
import { approvalMissing } from './approval-missing.ts'
import { requesterMissing } from './requester-missing.ts'
import { liveUnapproved } from './live-unapproved.ts'
import { stuckProposed } from './stuck-proposed.ts'
import { stuckClosing } from './stuck-closing.ts'
import { notVerified } from './not-verified.ts'
import { recordsUnsealed } from './records-unsealed.ts'
import { linkBroken } from './link-broken.ts'
import { linkRedirects } from './link-redirects.ts'
import { renamedUpstream } from './renamed-upstream.ts'
import { unlinkedBySite } from './unlinked-by-site.ts'
import { vanished } from './vanished.ts'
import type { Rule } from '../rule.ts'

/** Every rule, in the order in which a catalogue lists them. Adding one takes its file and its line here. */
export const rules: readonly Rule[] = [
  networkDefunct,
  noHandle,
  duplicateIdentity,
  personalPage,
  goneFromList,
  vanished,
  renamedUpstream,
  noOwner,
  ownerLeft,
  noBackupOwner,
  backupLeft,
  ownerIsBackup,
  onlyAdminLeft,
  agencyOnly,
  oneAdmin,
  leaverAccess,
  agencyAccessEnded,
  agencyGone,
  ownerLockedOut,
  sharedLogin,
  privateMailbox,
  noTwoFactor,
  accessUnproven,
  noPurpose,
  stale,
  neverPosted,
  silentAudience,
  audienceShrinking,
  closedButPosting,
  noTeam,
  noGoal,
  reviewOverdue,
  handleOffPattern,
  handleInconsistent,
  nameOffBrand,
  noLinkHome,
  linkShortened,
  linkBroken,
  linkRedirects,
  unlinkedBySite,
  linkInsecure,
  noBio,
  languageOffMarket,
  impostorSuspect,
  unclaimedAccount,
  unansweredHelp,
  slowAnswer,
  serviceGap,
  closingWithoutPlan,
  purposeIncomplete,
  whyMissing,
  whyCountsFans,
  onlyFanGoals,
  answerAfterADay,
  reachedLate,
  networkRenamed,
  networkDeclining,
  approvalMissing,
  requesterMissing,
  liveUnapproved,
  stuckProposed,
  stuckClosing,
  notVerified,
  recordsUnsealed,
]

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((one) => [one.id, one]))

/** The rule with this id; undefined for one that only older runs know. */
export const ruleById = (id: string): Rule | undefined => byId.get(id)
