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
          {group.members[0] ? (
            <NetworkIcon icon={group.members[0].networkIcon} label={group.members[0].networkName} />
          ) : null}
          <Truncated text={namesOf(group)} />
        </>
      ),
    },
    {
      id: 'kind',
      header: t('groupKind'),
      width: 150,
      priority: 1,
      tone: 'small',
      render: (group) => <Truncated text={t(`duplicate_${group.kind}`)} />,
    },
    {
      id: 'why',
      header: t('words:why'),
      min: 160,
      flex: 5,
      tone: 'small',
      priority: 2,
      render: (group) => <Truncated text={group.reasons[0] ?? ''} />,
    },
    {
      id: 'score',
      header: t('groupScore'),
      headerTitle: t('groupScoreTitle'),
      width: 64,
      align: 'end',
      render: (group) => format.share(group.score),
    },
  ]
}
