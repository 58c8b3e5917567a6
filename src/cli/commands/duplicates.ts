import type { DuplicateClass, DuplicateGroup } from '#shared/model/duplicates.ts'
import { noWords } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { type Both, count } from '../words.ts'

/** Far beyond what any inventory has: the command line answers all groups. */
const ALL = 1_000_000
const CLASSES = ['duplicate', 'lookalike', 'family'] as const satisfies readonly DuplicateClass[]
const TITLES: Record<DuplicateClass, Both> = {
  duplicate: { en: 'Probably one account', ru: 'Вероятно, один аккаунт' },
  lookalike: { en: 'May be impostors', ru: 'Возможные самозванцы' },
  family: { en: 'Families', ru: 'Семьи' },
}

/** `groups` are candidates for a merge only, so that a script that merges never meets a family or an impostor. */
export const duplicates: Command = {
  name: 'duplicates',
  usage: 'duplicates',
  does: {
    en: 'finds accounts that may be one, that may be impostors, and families of accounts',
    ru: 'ищет аккаунты, которые могут быть одним, возможных самозванцев и семьи аккаунтов',
  },
  options: [],
  async run(call, out) {
    noWords(call)
    const { accounts, seconds, groups } = await withWorkspace(call, 'read', out, (service) =>
      service.run('duplicates.find', { limit: ALL }, call.language),
    )
    const of = (wanted: DuplicateClass): DuplicateGroup[] => groups.filter((group) => group.class === wanted)
    const plain = (wanted: DuplicateClass) =>
      of(wanted).map(({ accounts: ids, score, kind, suspect, reasons }) => ({
        accounts: ids,
        score,
        kind,
        suspect,
        reasons,
      }))
    const answer = {
      accounts,
      groups: plain('duplicate'),
      lookalikes: plain('lookalike'),
      families: plain('family'),
      seconds,
    }
    out.result(answer, () =>
      CLASSES.flatMap((each) => [
        `${TITLES[each][call.language]}: ${count(of(each).length, 'group', call.language)}`,
        ...(of(each).length === 0
          ? []
          : table(['score', 'kind', 'network', 'account', 'why'], of(each).map(lineOf), call.language, 90)),
        '',
      ]).slice(0, -1),
    )
    return 0
  },
}

const networksOf = (members: DuplicateGroup['members']): string => {
  const [first = '', ...rest] = new Set(members.map(({ networkName }) => networkName))
  return rest.length === 0 ? first : `${first} +${rest.length}`
}

const lineOf = ({ score, kind, members, reasons, accounts }: DuplicateGroup): (string | number)[] => {
  const handles = members.map(({ handle }) => handle).join(' = ')
  const more = accounts.length - members.length
  return [score, kind, networksOf(members), more > 0 ? `${handles} +${more}` : handles, reasons.slice(0, 2).join('; ')]
}
