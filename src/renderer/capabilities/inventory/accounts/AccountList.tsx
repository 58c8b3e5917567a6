import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import {
  IconAdjustmentsHorizontal,
  IconClipboardText,
  IconDownload,
  IconKey,
  IconArrowMerge,
  IconPencil,
  IconRouteAltLeft,
  IconUserPlus,
} from '@tabler/icons-react'
import { type ReactNode, type Ref, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountRow } from '#shared/model/account.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { Failed } from '../../../app/answers/Failed.tsx'
import { ask } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { problemOf } from '../../../app/problems.ts'
import { useShell } from '../../../app/state/shell.ts'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { FilterLine } from '../../../app/filter/FilterLine.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { SelectionBar } from '../../../components/panel/SelectionBar.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { FiguresAge } from '../../../app/age/MirrorAge.tsx'
import { TableFoot } from '../../../components/table/TableFoot.tsx'
import { DataTable } from '../../../components/table/DataTable.tsx'
import type { DataTableHandle } from '../../../components/table/data-table-props.ts'
import type { Groups } from './groups/use-groups.tsx'
import { useCellEditing } from './cells/use-cell-editing.tsx'
import { COMPARED } from '../duplicates/use-accounts.ts'
import { clearSelection, moveTo, openSide, pasteOnto, select, useDesk } from './desk.ts'
import type { Place } from './place.ts'
import { useHidden } from './selected.ts'
import type { RowStore } from './table/row-store.ts'
import styles from './accounts.module.css'

const idOf = (row: AccountRow): string => row.id

type AccountListProps = {
  place: Place
  rows: RowStore
  columns: readonly Column<AccountRow>[]
  selected: number
  /** Facets behind a button, where there is no room for their column. */
  facets: ReactNode
  table: Ref<DataTableHandle>
  groups: Groups
  onResize: (column: string, width: number) => void
  onExport: () => void
  onText: (text: string) => void
  onEdit: () => void
  onOwner: () => void
  onFocusTable: () => void
}

/** Filter line, table and what can be done with the selection. */
export function AccountList({
  place,
  rows,
  columns,
  selected,
  facets,
  table,
  groups,
  onResize,
  onExport,
  onText,
  onEdit,
  onOwner,
  onFocusTable,
}: AccountListProps) {
  const { t } = useTranslation(['inventory', 'words', 'frame', 'people'])
  const format = useFormat()
  const { selection, current } = useDesk()
  const singleKeys = useShell(({ state }) => state?.preferences.singleKeys ?? true)
  const { filter, open } = place
  const broken = rows.problem !== null && problemOf(rows.problem).code !== 'bad_filter'
  const showing = rows.filter
  const listed = showing?.text ?? filter.text
  const hidden = useHidden(listed)

  const cells = useCellEditing(columns, place.account !== null)
  const onCurrent = (index: number): void => {
    moveTo(index)
    const row = rows.rowAt(index)
    if (place.account !== null && row) open(row.id)
  }
  const idsInRange = useCallback(
    async (first: number, last: number) => {
      if (showing === null) return []
      const { ids } = await ask('accounts.ids', { filter: showing })
      return ids.slice(first, last + 1)
    },
    [showing],
  )
  return (
    <>
      <FilterLine
        value={filter.text}
        onChange={onText}
        onSubmit={onFocusTable}
        label={t('filterLabel')}
        placeholder={t('filterHint')}
        clearLabel={t('clearFilter')}
        list="accounts"
        error={rows.problem}
        {...(facets === null ? {} : { trailing: <FacetButton>{facets}</FacetButton> })}
      />
      {broken ? <Failed error={rows.problem} onRetry={() => rows.retry()} /> : null}
      <DataTable
        label={t('frame:accounts')}
        total={rows.total}
        rowAt={rows.rowAt}
        getId={idOf}
        onRange={rows.range}
        columns={columns}
        sort={place.sort}
        onSort={place.setSort}
        selection={selection}
        onSelect={(next) => select(next, listed)}
        groups={groups.rows}
        onToggleGroup={groups.toggle}
        onFold={groups.fold}
        onSelectGroup={groups.selectGroup}
        onResize={onResize}
        idsInRange={idsInRange}
        current={current}
        onCurrent={onCurrent}
        cells={cells}
        onOpen={(index) => {
          const row = rows.rowAt(index)
          if (row) open(row.id)
        }}
        letterKeys={singleKeys}
        words={{ selectAll: t('selectAll'), selectRow: (row) => t('selectRow', { name: row?.handle ?? '' }) }}
        handle={table}
        empty={
          broken ? null : rows.filter === null ? (
            <Awaited of={[]} flush />
          ) : (
            <NothingFound
              title={t('nothingFound')}
              action={<TextButton onClick={() => onText('')}>{t('clearFilter')}</TextButton>}
            />
          )
        }
      />
      <TableFoot>
        <FiguresAge />
      </TableFoot>
      {selected === 0 ? null : (
        <SelectionBar
          label={t('selection')}
          count={[
            t('selectedCount', { count: selected, shown: format.number(selected) }),
            ...(hidden === 0 ? [] : [t('hiddenSelected', { shown: format.number(hidden) })]),
          ].join(', ')}
          clearLabel={t('clearSelection')}
          onClear={clearSelection}
          verbs={[
            { id: 'edit', label: t('edit'), keys: 'E', icon: <IconPencil size={16} />, onRun: onEdit },
            { id: 'owner', label: t('words:owner'), keys: 'O', icon: <IconUserPlus size={16} />, onRun: onOwner },
            {
              id: 'decide',
              label: t('decide'),
              keys: 'D',
              icon: <IconRouteAltLeft size={16} />,
              onRun: () => openSide('decide'),
            },
            {
              id: 'people',
              label: t('people:accessAndPurpose'),
              icon: <IconKey size={16} />,
              onRun: () => openSide('people'),
            },
            ...(selected > 1 && selected <= COMPARED
              ? [
                  {
                    id: 'merge',
                    label: t('mergeEllipsis'),
                    keys: 'M',
                    icon: <IconArrowMerge size={16} />,
                    onRun: () => openSide('merge'),
                  },
                ]
              : []),
            {
              id: 'paste',
              label: t('pasteVerb'),
              keys: 'Ctrl V',
              icon: <IconClipboardText size={16} />,
              onRun: () => pasteOnto(''),
            },
            { id: 'export', label: t('export'), icon: <IconDownload size={16} />, onRun: onExport },
          ]}
        />
      )}
    </>
  )
}

function FacetButton({ children }: { children: ReactNode }) {
  const { t } = useTranslation('inventory')
  return (
    <Popover position="bottom-end" withinPortal trapFocus returnFocus>
      <Tooltip label={t('facets')}>
        <Popover.Target>
          <ActionIcon size={22} aria-label={t('facets')}>
            <IconAdjustmentsHorizontal size={15} />
          </ActionIcon>
        </Popover.Target>
      </Tooltip>
      <Popover.Dropdown p={0}>
        <div className={styles.facetBox}>{children}</div>
      </Popover.Dropdown>
    </Popover>
  )
}
