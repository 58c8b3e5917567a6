import type { Finding } from '#shared/model/finding.ts'

/** What a finding is about, by name: its account, or the part of the portfolio. */
export const aboutOf = (finding: Finding): string => finding.accountName ?? finding.subject ?? finding.ruleTitle
