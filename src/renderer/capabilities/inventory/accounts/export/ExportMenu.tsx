import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet, IconFileTypeCsv } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useActions } from '../../../../app/palette/actions.ts'
import type { ExportFormat } from './export-table.ts'

/** The table as it is shown, into a file. */
export const ExportMenu = memo(function ExportMenu({ onExport }: { onExport: (format: ExportFormat) => void }) {
  const { t } = useTranslation('inventory')
  useActions('inventory-export', [
    {
      id: 'account:export-xlsx',
      label: t('exportAction', { format: 'XLSX' }),
      icon: IconFileSpreadsheet,
      run: () => onExport('xlsx'),
    },
    {
      id: 'account:export-csv',
      label: t('exportAction', { format: 'CSV' }),
      icon: IconFileTypeCsv,
      run: () => onExport('csv'),
    },
  ])
  return (
    <Menu position="bottom-end" width={240}>
      <Tooltip label={t('exportTable')}>
        <Menu.Target>
          <ActionIcon aria-label={t('exportTable')}>
            <IconDownload size={17} />
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileSpreadsheet size={15} />} onClick={() => onExport('xlsx')}>
          {t('exportXlsx')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileTypeCsv size={15} />} onClick={() => onExport('csv')}>
          {t('exportCsv')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
})
