import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3, IconMinus, IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountRow } from '#shared/model/account.ts'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import type { Column } from '../../../../components/table/columns.ts'
import type { LayoutHandle } from './layout.ts'
import styles from './chooser.module.css'

const STEP = 16
const widthOf = (column: Column<AccountRow>, layout: LayoutHandle): number =>
  layout.widths[column.id] ?? column.width ?? column.min ?? 80

type ColumnChooserProps = { columns: ReadonlyMap<string, Column<AccountRow>>; layout: LayoutHandle }

/** Which columns the table shows, in which order and how wide. The shown ones stand first, in their order. */
export const ColumnChooser = memo(function ColumnChooser({ columns, layout }: ColumnChooserProps) {
  const { t } = useTranslation('inventory')
  const shown = layout.ids.flatMap((id) => columns.get(id) ?? [])
  const others = [...columns.values()].filter(({ id }) => !layout.ids.includes(id))
  const onKey = (column: Column<AccountRow>) => (event: KeyboardEvent) => {
    if (!event.altKey) return
    const act: Record<string, () => void> = {
      ArrowUp: () => layout.move(column.id, -1),
      ArrowDown: () => layout.move(column.id, 1),
      ArrowLeft: () => layout.resize(column.id, widthOf(column, layout) - STEP),
      ArrowRight: () => layout.resize(column.id, widthOf(column, layout) + STEP),
    }
    if (act[event.key] === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act[event.key]?.()
  }
  const line = (column: Column<AccountRow>, place: number | null) => {
    const name = column.headerTitle ?? column.header
    const verb = (label: string, icon: typeof IconPlus, run: () => void, disabled = false) => {
      const Icon = icon
      return (
        <ActionIcon size={20} variant="subtle" aria-label={label} title={label} disabled={disabled} onClick={run}>
          <Icon size={13} />
        </ActionIcon>
      )
    }
    return (
      <li key={column.id} className={styles.line} data-column-line={column.id}>
        <label className={styles.name}>
          <input
            type="checkbox"
            checked={place !== null}
            disabled={column.id === 'name'}
            onChange={() => layout.toggle(column.id)}
            onKeyDown={onKey(column)}
          />
          <span>{name}</span>
        </label>
        {place === null ? null : (
          <span className={styles.verbs}>
            {verb(t('columnNarrower', { name }), IconMinus, () =>
              layout.resize(column.id, widthOf(column, layout) - STEP),
            )}
            {verb(t('columnWider', { name }), IconPlus, () => layout.resize(column.id, widthOf(column, layout) + STEP))}
            {verb(t('columnUp', { name }), IconArrowUp, () => layout.move(column.id, -1), place === 0)}
            {verb(
              t('columnDown', { name }),
              IconArrowDown,
              () => layout.move(column.id, 1),
              place === shown.length - 1,
            )}
          </span>
        )}
      </li>
    )
  }
  return (
    <Popover position="bottom-end" width={300} trapFocus returnFocus withinPortal>
      <Tooltip label={t('columns')}>
        <Popover.Target>
          <ActionIcon aria-label={t('columns')}>
            <IconColumns3 size={17} />
          </ActionIcon>
        </Popover.Target>
      </Tooltip>
      <Popover.Dropdown aria-label={t('columns')} p={0}>
        <ul className={styles.list} aria-label={t('columns')}>
          {shown.map(line)}
          {others.map((column) => line(column, null))}
        </ul>
        <div className={styles.foot}>
          <span>{t('columnsHint')}</span>
          <TextButton onClick={layout.reset}>{t('columnsReset')}</TextButton>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
})
