import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { useFormat } from '../../../app/format.ts'
import { FilterBar } from '../../../components/page/FilterBar.tsx'
import styles from './discovery.module.css'
import { type Candidates, GROUPINGS, STATES } from './use-candidates.ts'

type InboxBarProps = { list: Candidates; states: Answer<'discovery.summary'>['states']; onDone: () => void }

/** Over the list: how many candidates wait and how others were decided, each a door; grouping and search. */
export function InboxBar({ list, states, onDone }: InboxBarProps) {
  const { t } = useTranslation('discovery')
  const format = useFormat()
  return (
    <>
      <div className={styles.bar}>
        <div role="group" aria-label={t('states')} className={styles.states}>
          {STATES.map((state) => (
            <button
              key={state}
              type="button"
              className={styles.state}
              aria-pressed={state === list.state}
              onClick={() => list.setState(state)}
            >
              <span className={styles.stateFigure}>{format.number(states[state])}</span>
              <span>{t(`state_${state}`, { count: states[state] })}</span>
            </button>
          ))}
        </div>
        <div className={styles.grouping}>
          <span className={styles.groupBy}>{t('groupBy')}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('groupBy')}
            value={list.group}
            onChange={list.setGroup}
            data={GROUPINGS.map((group) => ({ value: group, label: t(`group_${group}`) }))}
          />
        </div>
      </div>
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
