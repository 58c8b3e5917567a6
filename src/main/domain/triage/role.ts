import type { ContactRole } from '#shared/model/words.ts'
import type { Judgement } from './classify.ts'
import type { ConversationFacts } from './facts.ts'

export type InferredRole = {
  readonly role: ContactRole
  readonly by: 'record' | 'message' | 'history' | 'crm'
  readonly evidence: string
}

/** Unhappy more often than this, a person is a critic and not a customer with a bad day. */
const OFTEN = 2

/** Every role a person shows, with what shows it: what is on record first, then what was said. */
export function rolesShown(facts: ConversationFacts, said: Judgement): InferredRole[] {
  const shown: InferredRole[] = facts.roles.map(({ role, evidence }) => ({
    role,
    by: 'record',
    evidence: evidence ?? '',
  }))
  const { signals } = said
  const add = (role: ContactRole, by: InferredRole['by'], evidence: string | undefined): void => {
    if (evidence !== undefined && !shown.some((one) => one.role === role)) shown.push({ role, by, evidence })
  }
  add('employee', 'message', signals.employee)
  add('co-creator', 'message', said.intent === 'idea' ? signals.idea : undefined)
  add('critic', 'message', said.sentiment === 'negative' ? (signals.leaving ?? signals.legal) : undefined)
  if (facts.earlier.lastFelt === 'hated' && facts.earlier.conversations >= OFTEN) add('critic', 'history', 'hated')
  add('advocate', 'message', said.sentiment === 'positive' ? signals.recommends : undefined)
  add(
    'customer',
    'message',
    signals.owner ?? (said.intent === 'needs_help' || said.intent === 'complaint' ? signals.problem : undefined),
  )
  if (facts.inRecords) add('customer', 'crm', '')
  add('prospect', 'message', said.intent === 'purchase_intent' ? signals.buying : undefined)
  return shown
}

/** Which of several roles speaks in this conversation. */
export function speakingRole(shown: readonly InferredRole[], said: Judgement): InferredRole | null {
  const order: ContactRole[] = ['customer', 'prospect', 'advocate', 'critic', 'co-creator', 'employee']
  const first: ContactRole[] = ['employee']
  if (said.intent === 'idea') first.push('co-creator')
  if (said.sentiment === 'negative') first.push('critic', 'customer')
  if (said.intent === 'purchase_intent') first.push('prospect')
  if (said.sentiment === 'positive') first.push('advocate')
  for (const role of [...first, ...order]) {
    const found = shown.find((one) => one.role === role)
    if (found) return found
  }
  return null
}
