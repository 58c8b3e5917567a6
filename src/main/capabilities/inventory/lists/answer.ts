import { handleKey } from '#main/domain/identity/key.ts'
import { resolveProfile } from '#main/domain/identity/resolve.ts'
import { accountByIdentity, childrenOf, mergeTargetOf } from '#main/mirror/queries/accounts/edit.ts'
import { mergedInto } from '#main/mirror/queries/accounts/merge.ts'
import { foldPlan, identityOfAccount } from '#main/mirror/queries/fold.ts'
import { questionById } from '#main/mirror/queries/questions.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Query } from '#shared/contract/index.ts'
import type { Question } from '#shared/contract/inventory-lists.ts'
import type { WriteContext } from '../../handler.ts'

type Asked = Query<'questions.answer'>

/**
 * Answers open questions and does what the answer says, as one step that undo takes back: `closed` closes the account, `renamed`
 * gives it its new name or folds it into the account that has that name, `not_ours` takes it out of the inventory.
 * @throws Refusal `not_found`, `conflict` when a question is answered already or others merge into the account, `bad_request`
 */
export function answerQuestions(context: WriteContext, { ids, answer, to }: Asked): { answered: number } {
  if (answer === 'renamed' && (to === undefined || ids.length !== 1))
    throw new Refusal('bad_request', 'one account is renamed at a time, to a handle or address', { value: to ?? null })
  const questions = ids.map((id) => openQuestion(context, id))
  const going = questions.map(({ account }) => account)
  for (const question of questions) {
    const renamedTo = act(context, question, answer, to, going)
    context.changes.update('question', question.id, {
      answer,
      renamed_to: renamedTo,
      answered_at: context.now,
      answered_by: context.actor,
    })
  }
  return { answered: questions.length }
}

function openQuestion({ db }: WriteContext, id: string): Question {
  const question = questionById(db, id)
  if (!question) throw new Refusal('not_found', `no question ${id}`, { id })
  if (question.answer !== null) throw new Refusal('conflict', `question ${id} is answered`, { count: 1 })
  return question
}

/** @returns the name the account has now, where the answer is `renamed` */
function act(
  context: WriteContext,
  { account }: Question,
  answer: Asked['answer'],
  to: string | undefined,
  going: readonly string[],
): string | null {
  const { changes, now } = context
  if (answer === 'closed') changes.update('account', account, { lifecycle: 'closed', updated_at: now })
  if (answer === 'not_ours') takeOut(context, account, going)
  return answer === 'renamed' && to !== undefined ? rename(context, account, to) : null
}

function takeOut({ db, changes }: WriteContext, account: string, going: readonly string[]): void {
  const needed = mergeTargetOf(db, account, going)
  if (needed) throw new Refusal('conflict', `${account} takes over ${needed}`, { account: needed, count: 1 })
  for (const child of childrenOf(db, account)) changes.remove(child.entity, child.id)
  changes.remove('account', account)
}

function rename(context: WriteContext, account: string, to: string): string {
  const { db, changes, newId, now } = context
  const own = identityOfAccount(db, account)
  if (!own) throw new Refusal('not_found', `no account ${account}`, { id: account })
  const found = resolveProfile(to, own.network)
  if (found.network !== own.network || !found.handle)
    throw new Refusal('bad_request', `${to} is no account on ${own.network}`, { value: to, problem: found.problem })
  const key = handleKey(found.network, found.handle)
  const holder = accountByIdentity(db, found.network, key)
  const former = { network: own.network, handle: own.handle, handle_key: own.handleKey, url: own.url, why: 'renamed' }
  if (holder === null || holder === account) {
    if (key !== own.handleKey) changes.insert('account_alias', newId(), { account_id: account, ...former })
    changes.update('account', account, {
      handle: found.handle,
      handle_key: key,
      url: found.canonicalUrl,
      updated_at: now,
    })
    return found.handle
  }
  const { fill, move } = foldPlan(db, account, holder)
  if (Object.keys(fill).length > 0) changes.update('account', holder, { ...fill, updated_at: now })
  for (const { entity, id } of move) changes.update(entity, id, { account_id: holder })
  changes.insert('account_alias', newId(), { account_id: holder, ...former })
  for (const former of mergedInto(db, account)) changes.update('account', former, { merged_into: holder })
  changes.update('account', account, { merged_into: holder, updated_at: now })
  return found.handle
}
