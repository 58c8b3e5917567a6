import type { Language, TeamFunction } from '#shared/model/words.ts'
import { type Call, number } from './arguments.ts'
import { withWorkspace } from './open.ts'
import type { Output } from './output.ts'
import { table } from './table.ts'
import { count, valueOf } from './words.ts'

/** `muster triage --tree FILE`: what the routing rules of a file would have changed on past conversations. Writes nothing. */
export async function tryTreeFile(call: Call, out: Output, file: string): Promise<0> {
  const days = number(call, 'days', { min: 1, max: 3650, whole: true })
  const tried = await withWorkspace(call, 'read', out, async (service) => {
    const { tree } = await service.run('routing.readTree', { file }, call.language)
    return service.run('routing.tryTree', { tree, ...(days === undefined ? {} : { days }) }, call.language)
  })
  const name = (job: TeamFunction | null): string | null => (job === null ? null : valueOf(job, call.language))
  out.result(tried, () => [
    ...table(
      ['from', 'to', 'conversations', 'hours_earlier', 'never'],
      tried.moved.map((one) => [
        name(one.from),
        name(one.to),
        one.conversations,
        hours(one.hoursEarlier, call.language),
        one.never,
      ]),
      call.language,
    ),
    count(tried.conversations, 'conversation', call.language),
  ])
  return 0
}

const hours = (value: number | null, language: Language): string | null =>
  value === null ? null : new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)
