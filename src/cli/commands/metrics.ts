import { noWords, text } from '../arguments.ts'
import type { Command } from '../command.ts'
import type { Figures } from '../metrics/figure.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { outFolder } from './export.ts'

export const metrics: Command = {
  name: 'metrics',
  usage: 'metrics [--out DIR]',
  does: {
    en: 'every command-center figure; with --out the conversations behind the service figures as CSV',
    ru: 'все показатели командного центра; с --out диалоги за показателями сервиса в CSV',
  },
  options: [{ name: 'out', value: 'DIR' }],
  async run(call, out) {
    noWords(call)
    const asked = text(call, 'out')
    const folder = asked === undefined ? undefined : outFolder(asked)
    const figures = await withWorkspace(call, 'read', out, async (service): Promise<Figures> => {
      const [{ portfolioFigures }, { careFigures }, { outcomeFigures }] = await Promise.all([
        import('../metrics/portfolio.ts'),
        import('../metrics/service.ts'),
        import('../metrics/outcomes.ts'),
      ])
      const center = await service.run('center.figures', {}, call.language)
      const care = await service.run('service.figures', {}, call.language)
      const outcomes = await service.run('outcomes.figures', {}, call.language)
      const insights = await service.run('insights.list', {}, call.language)
      if (folder !== undefined) await service.run('service.export', { folder }, call.language)
      return { ...portfolioFigures(center), ...careFigures(center, care), ...outcomeFigures(outcomes, insights) }
    })
    out.result(figures, () =>
      table(
        ['figure', 'value', 'unit', 'benchmark', 'source'],
        Object.entries(figures).map(([name, one]) => [
          name,
          one.value,
          one.unit,
          one.benchmark ?? null,
          one.source ?? null,
        ]),
        call.language,
        60,
      ),
    )
    return 0
  },
}
