import { noWords, text } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { knownScenario } from '../scenario.ts'
import { table } from '../table.ts'

export const scenarios: Command = {
  name: 'scenarios',
  usage: 'scenarios [--promote NAME]',
  does: {
    en: 'the scenarios side by side; --promote makes one of them the plan',
    ru: 'сценарии рядом; --promote делает один из них планом',
  },
  options: [{ name: 'promote', value: 'NAME' }],
  async run(call, out) {
    noWords(call)
    const promoted = text(call, 'promote')
    const answer = await withWorkspace(call, promoted === undefined ? 'read' : 'write', out, async (service) => {
      if (promoted !== undefined) {
        const { scenarioId: scenario } = await knownScenario(service, promoted)
        await service.run('plan.promote', { scenario }, call.language)
      }
      return service.run('plan.scenarios', {}, call.language)
    })
    const share = new Intl.NumberFormat(call.language, { style: 'percent', maximumFractionDigits: 1 })
    out.result(answer, () =>
      table(
        ['scenario', 'accounts', 'audience', 'kept', 'cells', 'effort', 'cost', 'severe', 'decided'],
        answer.scenarios.map((one) => [
          one.isPlan ? `${one.scenario} *` : one.scenario,
          one.after.accounts,
          one.after.audience,
          one.audienceKept === null ? null : share.format(one.audienceKept),
          `${one.after.cellsCovered}/${one.after.cellsNeeded}`,
          Math.round(one.hours),
          Math.round(one.cost),
          one.after.severeFindings,
          one.decided,
        ]),
        call.language,
        40,
      ),
    )
    return 0
  },
}
