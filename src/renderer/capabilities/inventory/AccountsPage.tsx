import { useElementSize } from '@mantine/hooks'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAgeWords } from '../../app/age/use-age-words.ts'
import { useFormat } from '../../app/format.ts'
import { isTyping } from '../../app/keys/keys.ts'
import { tellProblem } from '../../app/problems.ts'
import { useAsk } from '../../app/queries.ts'
import { showToast } from '../../components/notice/toast.tsx'
import type { AccountRow } from '#shared/model/account.ts'
import type { Column } from '../../components/table/columns.ts'
import type { DataTableHandle } from '../../components/table/data-table-props.ts'
import { selectedCount } from '../../components/table/selection.ts'
import { AccountList } from './accounts/AccountList.tsx'
import { AccountSide } from './accounts/AccountSide.tsx'
import { clearDesk, clearSelection, closeSide, moveTo, useDesk } from './accounts/desk.ts'
import { copySelection } from './accounts/copy.ts'
import { ExportMenu } from './accounts/export/ExportMenu.tsx'
import { type ExportFormat, exportTable } from './accounts/export/export-table.ts'
import { Empty } from './accounts/Empty.tsx'
import { FacetColumn } from './accounts/facets/FacetColumn.tsx'
import { useFacets } from './accounts/facets/use-facets.ts'
import { Head } from './accounts/Head.tsx'
import { usePaste } from './accounts/paste/use-paste.ts'
import { useLatest, useSteady } from '../../app/latest.ts'
import { usePlace } from './accounts/place.ts'
import { targetsOf, useFrozenSelection } from './accounts/selected.ts'
import { useLayout } from './accounts/table/layout.ts'
import { ColumnChooser } from './accounts/table/ColumnChooser.tsx'
import { accountColumns, isExtra } from './accounts/table/columns.tsx'
import { SaveView } from './accounts/views/SaveView.tsx'
import { useViews } from './accounts/views/use-views.ts'
import { ViewList } from './accounts/views/ViewList.tsx'
import { GroupMenu } from './accounts/groups/GroupMenu.tsx'
import { groupWord, useGroups } from './accounts/groups/use-groups.tsx'
import { useRows } from './accounts/table/use-rows.ts'
import { useAccountActions } from './accounts/use-account-actions.ts'
import { useFollowAccount } from './accounts/use-follow-account.ts'
import { usePastedList } from './import/paste-list.ts'
import { usePeopleActions } from './people/use-people-actions.ts'
import styles from './accounts/accounts.module.css'

/** Below this width the facets fold into the filter line. */
const FACETS_FROM = 1120

/** The inventory: every account in one table, narrowed by facets and filter, changed beside the list. */
export function AccountsPage() {
  const { t } = useTranslation(['inventory', 'words', 'frame'])
  const format = useFormat()
  const { ref, width } = useElementSize()
  const place = usePlace()
  const { filter, account, open, setText } = place
  const layout = useLayout()
  const { ids: chosen, widths } = layout
  const extra = useMemo(() => chosen.filter(isExtra), [chosen])
  const rows = useRows(filter, extra)
  const { selection, side, current } = useDesk()
  const facets = useFacets(filter.text, rows.filter?.text ?? null)
  // The facets may follow a frame later: the letter and the rows come first.
  const calm = useDeferredValue(filter.text)
  const [now] = useState(() => Date.now())
  const custom = useAsk('accounts.customFields', {}).data?.fields
  const { origin } = useAgeWords()
  const all = useMemo(() => accountColumns(t, format, now, custom ?? [], origin), [t, format, now, custom, origin])
  const columns = useMemo(() => chosen.flatMap((id) => sized(all.get(id), widths[id])), [chosen, widths, all])
  const groups = useGroups(rows.filter, rows.total)
  useFrozenSelection(rows.filter)
  const table = useRef<DataTableHandle>(null)
  const ready = rows.filter !== null

  usePastedList()
  useEffect(() => clearDesk, [])
  useEffect(() => {
    if (ready || rows.problem !== null) document.documentElement.dataset['ready'] = 'true'
  }, [ready, rows.problem])
  useFollowAccount(rows.filter, account, table)

  const onText = useCallback(
    (text: string) => {
      // What was chosen stays chosen; "all" stands for the list it was said of, and its accounts are not known yet.
      if (useDesk.getState().selection.mode === 'allExcept') clearSelection()
      setText(text)
      moveTo(null)
    },
    [setText],
  )
  const selected = selectedCount(selection, rows.total)
  const under = current === null ? null : (rows.rowAt(current)?.id ?? null)
  const { total } = rows
  const listed = rows.filter ?? filter
  const about = account ?? under
  const targets = useMemo(() => targetsOf(selection, total, listed, about), [selection, total, listed, about])
  const copy = async (): Promise<void> => {
    const count = await copySelection(
      selection,
      listed,
      chosen,
      columns.map((column) => column.headerTitle ?? column.header),
      t,
    )
    showToast({ id: 'copied', message: t('copiedRows', { count }), closeLabel: t('frame:close'), stay: 4000 })
  }
  const write = (format: ExportFormat, chosenOnly: boolean): void => {
    const group = listed.group && !chosen.includes(listed.group) ? groupWord(listed.group, t) : null
    const run = async (): Promise<void> =>
      exportTable({ filter: listed, columns, group, ids: chosenOnly ? await targets.ids() : null }, format)
    void run().catch(tellProblem)
  }
  const writeAll = useSteady((form: ExportFormat) => write(form, false))
  const showSaved = useSteady((view: string) => place.show({ ...place, text: filter.text, view }))
  const { edit, owner } = useAccountActions({
    targets,
    many: selected > 0,
    filtered: filter.text !== '',
    openSingle: () => {
      closeSide()
      place.setTab('summary')
      if (account === null && targets.single !== null) open(targets.single)
    },
    clearFilter: () => onText(''),
    copy,
  })
  usePaste(selected)
  usePeopleActions(targets.count)
  const copyNow = useLatest(copy)
  useEffect(() => {
    if (selected === 0) return undefined
    const listen = (event: KeyboardEvent): void => {
      if (
        event.code !== 'KeyC' ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        isTyping(event.target) ||
        String(getSelection()) !== ''
      )
        return
      event.preventDefault()
      void copyNow.current().catch(tellProblem)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [selected, copyNow])

  const sideOpen = side !== null
  useEffect(() => {
    if (!sideOpen) return undefined
    // Before the table hears it: Esc leaves what is done to the selection, and keeps the selection.
    const listen = (event: KeyboardEvent): void => {
      if (
        event.key !== 'Escape' ||
        isTyping(event.target) ||
        (event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"]') !== null)
      )
        return
      event.preventDefault()
      event.stopPropagation()
      closeSide()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [sideOpen])

  const folded = width > 0 && width < FACETS_FROM
  const views = useViews(place, layout, calm, facets.size > 0)
  const [renaming, setRenaming] = useState<string | null>(null)
  const viewList = useMemo(
    () => <ViewList views={views} renaming={renaming} onRename={setRenaming} />,
    [views, renaming],
  )
  const column = <FacetColumn text={calm} facets={facets} onText={onText} views={viewList} />
  const empty = ready && rows.all === 0 && rows.problem === null
  return (
    <div ref={ref} className={styles.page}>
      {folded || empty ? null : column}
      <div className={styles.list} data-shown-filter={rows.filter?.text} data-refused-filter={rows.refused?.text}>
        <Head
          total={rows.total}
          all={rows.all}
          ready={ready}
          tools={
            empty ? null : (
              <>
                <GroupMenu group={place.group} onGroup={place.setGroup} onFold={groups.fold} />
                <ColumnChooser columns={all} layout={layout} />
                <ExportMenu onExport={writeAll} />
                <SaveView now={views.now} onSaved={showSaved} />
              </>
            )
          }
        />
        {empty ? (
          <Empty />
        ) : (
          <AccountList
            place={place}
            rows={rows}
            columns={columns}
            selected={selected}
            facets={folded ? column : null}
            table={table}
            groups={groups}
            onResize={layout.resize}
            onExport={() => write('xlsx', true)}
            onText={onText}
            onEdit={edit}
            onOwner={owner}
            onFocusTable={() => table.current?.focus()}
          />
        )}
      </div>
      <AccountSide place={place} targets={targets} listed={listed} selected={selected} />
    </div>
  )
}

/** A column with the width a person gave it. */
function sized(column: Column<AccountRow> | undefined, width: number | undefined): Column<AccountRow>[] {
  if (column === undefined) return []
  return width === undefined ? [column] : [{ ...column, width }]
}
