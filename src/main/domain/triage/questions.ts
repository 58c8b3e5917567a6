import type { TriageQuestion } from '#shared/model/triage-card.ts'
import type { ReasonCode } from './reason.ts'

const ELSEWHERE: Readonly<Partial<Record<ReasonCode, TriageQuestion>>> = {
  first_contact: 'relationship',
  in_records: 'relationship',
  on_record: 'relationship',
  earlier: 'relationship',
  unanswered_before: 'relationship',
  left_unhappy: 'relationship',
  role_by_record: 'who',
  role_by_message: 'who',
  role_by_history: 'who',
  role_by_crm: 'who',
  reaches: 'who',
  late: 'speed',
  in_time: 'speed',
  needy: 'speed',
  repeated: 'speed',
  route: 'route',
  route_rest: 'route',
}

/** Which of the questions a reason answers; what was read in the message itself says how urgent it is. */
export const questionOf = (code: ReasonCode): TriageQuestion => ELSEWHERE[code] ?? 'urgency'
