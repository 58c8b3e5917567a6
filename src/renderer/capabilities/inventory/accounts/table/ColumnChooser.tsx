import { ActionIcon, Checkbox, Menu, Tooltip } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AccountRow } from '#shared/model/account.ts'
import type { Column } from '../../../../components/table/columns.ts'
import { COLUMN_IDS, type ColumnId } from './columns.tsx'

type ColumnChooserProps = {
  columns: Record<ColumnId, Column<AccountRow>>
  chosen: readonly ColumnId[]
  onToggle: (id: ColumnId) => void
  onReset: () => void
}

/** Which columns the table shows. The name always stays. */
export function ColumnChooser({ columns, chosen, onToggle, onReset }: ColumnChooserProps) {
  const { t } = useTranslation('inventory')
  return (
    <Menu closeOnItemClick={false} position="bottom-end" width={200}>
      <Menu.Target>
        <Tooltip label={t('columns')}>
          <ActionIcon aria-label={t('columns')}>
            <IconColumns3 size={17} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {COLUMN_IDS.filter((id) => id !== 'name').map((id) => (
          <Menu.Item
            key={id}
            role="menuitemcheckbox"
            aria-checked={chosen.includes(id)}
            leftSection={<Checkbox checked={chosen.includes(id)} readOnly tabIndex={-1} aria-hidden />}
            onClick={() => onToggle(id)}
          >
            {columns[id].headerTitle ?? columns[id].header}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onReset}>{t('columnsReset')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
