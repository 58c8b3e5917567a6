import { resolve } from 'node:path'
import { noWords, text, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { wrong } from '../words.ts'

export const expectations: Command = {
  name: 'expectations',
  usage: 'expectations [--import FILE [--brand NAME] [--method TEXT] [--dry-run]]',
  does: {
    en: 'proof that customers were asked what they expect; with --import takes in a survey',
    ru: 'подтверждения, что клиентов спросили об ожиданиях; с --import принимает опрос',
  },
  options: [
    { name: 'import', value: 'FILE' },
    { name: 'brand', value: 'NAME' },
    { name: 'method', value: 'TEXT' },
    { name: 'dry-run', value: null },
  ],
  async run(call, out) {
    noWords(call)
    const file = text(call, 'import')
    const [brand, method, dryRun] = [
      text(call, 'brand'),
      text(call, 'method') ?? null,
      call.options['dry-run'] === true,
    ]
    if (file === undefined && (brand !== undefined || method !== null || dryRun))
      throw new UsageError(wrong.missing('--import FILE'))
    const answer = await withWorkspace(call, file === undefined ? 'read' : 'write', out, async (service) => {
      const { entries } = await service.run('directory.list', { kind: 'brand' }, call.language)
      const id = entries.find(({ name }) => name.toLowerCase() === brand?.toLowerCase())?.id ?? null
      if (brand !== undefined && id === null)
        throw new UsageError({ en: `there is no brand “${brand}”`, ru: `нет бренда «${brand}»` })
      const imported =
        file === undefined
          ? null
          : await service.run('expectations.import', { file: resolve(file), brand: id, method, dryRun }, call.language)
      const { evidence } = await service.run('evidence.list', { brandId: null, marketId: null }, call.language)
      return { ...(imported === null ? {} : { imported }), evidence }
    })
    out.result(answer, () => [
      ...('imported' in answer && answer.imported
        ? [
            ...table(
              ['file', 'rows', 'created', 'updated', 'unchanged', 'rejected'],
              [
                [
                  answer.imported.file,
                  answer.imported.rows,
                  answer.imported.created,
                  answer.imported.updated,
                  answer.imported.unchanged,
                  answer.imported.rejected,
                ],
              ],
              call.language,
            ),
            ...answer.imported.rejects
              .slice(0, 20)
              .map(
                ({ row, reason, value }) =>
                  `${answer.imported?.file ?? ''}:${row} ${reason}${value ? ` (${value})` : ''}`,
              ),
          ]
        : []),
      ...table(
        ['brand', 'market', 'asked', 'sample', 'method', 'text'],
        answer.evidence.map((one) => [one.brand, one.market, one.askedOn, one.sample, one.method, one.summary]),
        call.language,
        60,
      ),
    ])
    return 0
  },
}
