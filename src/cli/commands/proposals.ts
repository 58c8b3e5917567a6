import type { Service } from '#main/service/service.ts'
import type { Proposal } from '#shared/model/plan-proposal.ts'
import { type Call, text, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { readPages } from '../pages.ts'
import { table } from '../table.ts'
import { count, valueOf, wrong } from '../words.ts'

const EVERY = Number.MAX_SAFE_INTEGER

const waiting = async (service: Service, call: Call): Promise<Proposal[]> => {
  const { rows } = await readPages<Proposal>(EVERY, async (page) => {
    const { total, proposals } = await service.run('plan.proposals', page, call.language)
    return { total, rows: proposals }
  })
  return rows
}

/** The proposals that ids, or the word `all`, name. @throws UsageError for one that does not wait */
function chosen(proposals: readonly Proposal[], given: string, option: string): string[] {
  if (given === 'all') return proposals.map(({ id }) => id)
  const known = new Set(proposals.map(({ id }) => id))
  return given.split(',').map((part) => {
    const id = part.trim()
    if (!known.has(id)) throw new UsageError(wrong.notWaiting(option, id))
    return id
  })
}

export const proposals: Command = {
  name: 'proposals',
  usage: 'proposals [--accept all|ID,…] [--decline all|ID,…]',
  does: {
    en: 'decisions proposed in workbooks that came back; accepts or declines them',
    ru: 'решения, предложенные в вернувшихся книгах; принимает их или отклоняет',
  },
  options: [
    { name: 'accept', value: 'all|ID,…' },
    { name: 'decline', value: 'all|ID,…' },
  ],
  async run(call, out) {
    if (call.words.length > 0) throw new UsageError(wrong.unexpected(String(call.words[0])))
    const [accept, decline] = [text(call, 'accept'), text(call, 'decline')]
    if (accept !== undefined && decline !== undefined) throw new UsageError(wrong.together('--accept', '--decline'))
    const writes = accept !== undefined || decline !== undefined
    const answer = await withWorkspace(call, writes ? 'write' : 'read', out, async (service) => {
      const before = await waiting(service, call)
      const ids = writes ? chosen(before, accept ?? decline ?? '', accept === undefined ? '--decline' : '--accept') : []
      const done =
        ids.length === 0
          ? { answered: 0, refused: [] }
          : await service.run('plan.answerProposals', { ids, accept: accept !== undefined }, call.language)
      return { ...done, proposals: writes ? await waiting(service, call) : before }
    })
    const said = (one: { disposition: string; intoName: string | null }): string =>
      `${valueOf(one.disposition, call.language)}${one.intoName === null ? '' : ` → ${one.intoName}`}`
    out.result({ total: answer.proposals.length, ...answer }, () => [
      ...answer.refused.map(({ name, reason }) => `${name}: ${reason}`),
      ...(writes ? [count(answer.answered, 'proposalAnswered', call.language)] : []),
      ...table(
        ['network', 'account', 'now', 'proposed', 'editor', 'id'],
        answer.proposals.map((one) => [
          one.network,
          one.name,
          `${said(one.now)}${one.changedSince ? ' *' : ''}`,
          said(one),
          one.editor,
          one.id,
        ]),
        call.language,
        60,
      ),
      count(answer.proposals.length, 'proposal', call.language),
    ])
    return 0
  },
}
