import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { useFormat } from '../../../app/format.ts'
import { CountDoor } from '../../../components/counts/CountDoor.tsx'
import { CountsBar } from '../../../components/counts/CountsBar.tsx'
import { FilterBar } from '../../../components/page/FilterBar.tsx'
import { type Candidates, GROUPINGS, STATES } from './use-candidates.ts'

type InboxBarProps = { list: Candidates; states: Answer<'discovery.summary'>['states']; onDone: () => void }

/** Over the list: how many candidates wait and how others were decided, each a door; grouping and search. */
export function InboxBar({ list, states, onDone }: InboxBarProps) {
  const { t } = useTranslation('discovery')
  const format = useFormat()
  return (
    <>
      <CountsBar
        label={t('states')}
        groupLabel={t('groupBy')}
        groups={GROUPINGS.map((group) => ({ value: group, label: t(`group_${group}`) }))}
        group={list.group}
        onGroup={list.setGroup}
        yields
      >
        {STATES.map((state) => (
          <CountDoor
            key={state}
            figure={format.number(states[state])}
            word={t(`state_${state}`, { count: states[state] })}
            pressed={state === list.state}
            onClick={() => list.setState(state)}
          />
        ))}
      </CountsBar>
      <FilterBar
        value={list.text}
        onChange={list.setText}
        onSubmit={onDone}
        label={t('filterLabel')}
        placeholder={t('filterPlaceholder')}
        clearLabel={t('clearFilter')}
      />
    </>
  )
}
