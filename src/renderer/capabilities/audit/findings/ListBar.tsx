import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FilterLine } from '../../../app/filter/FilterLine.tsx'
import { CountsBar } from '../../../components/counts/CountsBar.tsx'
import styles from '../audit.module.css'
import { GROUPINGS, namesStatus, STATES } from './list-query.ts'
import { SeverityCounts } from './SeverityCounts.tsx'
import type { Findings } from './use-findings.ts'

/** Over the inbox: counts as doors, grouping, the filter line and which findings it is about. */
export function ListBar({ list, onDone }: { list: Findings; onDone: () => void }) {
  const { t } = useTranslation('audit')
  return (
    <>
      <CountsBar
        label={t('severities')}
        groupLabel={t('groupBy')}
        groups={GROUPINGS.map((group) => ({ value: group, label: t(`group_${group}`) }))}
        group={list.group}
        onGroup={list.setGroup}
      >
        <SeverityCounts list={list} />
      </CountsBar>
      <FilterLine
        value={list.filter}
        onChange={list.setFilter}
        onSubmit={onDone}
        label={t('filterLabel')}
        placeholder={t('filterPlaceholder')}
        clearLabel={t('clearFilter')}
        list="findings"
        error={list.error}
        trailing={namesStatus(list.filter) ? undefined : <StateMenu list={list} />}
      />
    </>
  )
}

function StateMenu({ list }: { list: Findings }) {
  const { t } = useTranslation('audit')
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className={styles.state} aria-label={`${t('showing')}: ${t(`show_${list.state}`)}`}>
          {t(`show_${list.state}`)}
          <IconChevronDown size={13} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {STATES.map((state) => (
          <Menu.Item
            key={state}
            rightSection={state === list.state ? <IconCheck size={14} aria-hidden /> : null}
            onClick={() => list.setState(state)}
          >
            {t(`show_${state}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
