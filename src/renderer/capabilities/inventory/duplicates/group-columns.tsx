import type { TFunction } from 'i18next'
import type { DuplicateGroup } from '#shared/model/duplicates.ts'
import type { Format } from '../../../app/format.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { Truncated } from '../../../components/table/Truncated.tsx'

type Words = TFunction<['inventory', 'words', 'frame']>

const SHOWN = 3

function namesOf({ members, accounts, suspect }: DuplicateGroup): string {
  const ordered =
    suspect === null
      ? members
      : [...members].sort((one, other) => Number(other.id === suspect) - Number(one.id === suspect))
  const names = ordered.slice(0, SHOWN).map(({ handle }) => handle)
  const more = accounts.length - names.length
  return more > 0 ? `${names.join(', ')} +${more}` : names.join(', ')
}

/** A handle of two brands may stand on several networks. */
const networksOf = ({ members }: DuplicateGroup): DuplicateGroup['members'] =>
  members.filter(({ network }, at) => members.findIndex((other) => other.network === network) === at).slice(0, SHOWN)

/** Columns of the list of groups, in the language that is on. */
export function groupColumns(t: Words, format: Format): readonly Column<DuplicateGroup>[] {
  return [
    {
      id: 'accounts',
      header: t('frame:accounts'),
      min: 180,
      flex: 4,
      tone: 'name',
      render: (group) => (
        <>
          {networksOf(group).map(({ network, networkIcon, networkName }) => (
            <NetworkIcon key={network} icon={networkIcon} label={networkName} />
          ))}
          <Truncated text={namesOf(group)} />
        </>
      ),
    },
    {
      id: 'kind',
      header: t('groupKind'),
      width: 164,
      priority: 1,
      tone: 'small',
      render: (group) => <Truncated text={t(`duplicate_${group.kind}`)} />,
    },
    {
      id: 'why',
      header: t('groupWhy'),
      min: 160,
      flex: 5,
      tone: 'small',
      priority: 2,
      render: (group) => <Truncated text={group.reasons.join(' · ')} />,
    },
    {
      id: 'score',
      header: t('groupScore'),
      headerTitle: t('groupScoreTitle'),
      width: 96,
      align: 'end',
      render: (group) => format.share(group.score),
    },
  ]
}
