import { resolve } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import { noWords, text, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { wrong } from '../words.ts'
import { outFolder } from './export.ts'

export const evidence: Command = {
  name: 'evidence',
  usage: 'evidence --where EXPR --out DIR | evidence --verify DIR',
  does: {
    en: 'seals the records of accounts as files with their hashes, or verifies sealed ones',
    ru: 'опечатывает записи аккаунтов файлами с хешами или проверяет опечатанное',
  },
  options: [
    { name: 'where', value: 'EXPR' },
    { name: 'out', value: 'DIR' },
    { name: 'verify', value: 'DIR' },
  ],
  async run(call, out) {
    noWords(call)
    const sealed = text(call, 'verify')
    if (sealed !== undefined) {
      const answer = await withWorkspace(call, 'read', out, (service) =>
        service.run('plan.verifySeal', { folder: resolve(sealed) }, call.language),
      )
      const foreign =
        call.language === 'ru'
          ? 'список файлов опечатан не в этой рабочей области или изменён'
          : 'the manifest is not one that this workspace sealed, or was changed'
      out.result(answer, () =>
        answer.ok ? [`ok ${sealed}`] : [...answer.problems, ...(answer.sealed === null ? [foreign] : [])],
      )
      return answer.ok ? 0 : 1
    }
    const where = text(call, 'where')
    if (where === undefined) throw new UsageError(wrong.missing('--where EXPR'))
    const folder = outFolder(text(call, 'out'))
    const { seals } = await withWorkspace(call, 'write', out, async (service) => {
      const { ids } = await service.run('accounts.ids', { filter: { text: where } }, call.language)
      if (ids.length === 0) throw new Refusal('not_found', 'no account fits', { id: where })
      return service.run('plan.seal', { accounts: ids, folder }, call.language)
    })
    out.result({ seals }, () =>
      table(
        ['account', 'files', 'messages', 'withheld', 'file'],
        seals.map((one) => [one.name, one.files, one.messages, one.withheld, one.path]),
        call.language,
        200,
      ),
    )
    return 0
  },
}
