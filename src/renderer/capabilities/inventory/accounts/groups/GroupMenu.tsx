import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconStack2 } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { GroupField } from '#shared/model/filter.ts'
import { useActions } from '../../../../app/palette/actions.ts'
import { groupWord } from './use-groups.tsx'
import styles from './groups.module.css'

type GroupMenuProps = {
  group: GroupField | null
  onGroup: (group: GroupField | null) => void
  onFold: (id: null, closed: boolean) => void
}

/** What the rows are grouped by. */
export const GroupMenu = memo(function GroupMenu({ group, onGroup, onFold }: GroupMenuProps) {
  const { t } = useTranslation(['inventory', 'words'])
  useActions('grouping', [
    ...GroupField.options.map((field) => ({
      id: `group:${field}`,
      label: t('groupedBy', { what: groupWord(field, t).toLowerCase() }),
      icon: IconStack2,
      run: () => onGroup(field),
    })),
    ...(group === null
      ? []
      : [
          { id: 'group:none', label: t('groupNone'), icon: IconStack2, run: () => onGroup(null) },
          { id: 'group:fold', label: t('foldAll'), keys: 'Shift ←', icon: IconStack2, run: () => onFold(null, true) },
          {
            id: 'group:unfold',
            label: t('unfoldAll'),
            keys: 'Shift →',
            icon: IconStack2,
            run: () => onFold(null, false),
          },
        ]),
  ])
  const label = group === null ? t('groupBy') : t('groupedBy', { what: groupWord(group, t).toLowerCase() })
  return (
    <Menu position="bottom-end" width={200}>
      <Tooltip label={label}>
        <Menu.Target>
          <ActionIcon aria-label={label} className={group === null ? undefined : styles.chosen}>
            <IconStack2 size={17} />
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown>
        <Menu.Label>{t('groupBy')}</Menu.Label>
        <Menu.RadioGroup
          value={group ?? ''}
          onChange={(value) => onGroup(value === '' ? null : GroupField.parse(value))}
        >
          {['' as const, ...GroupField.options].map((field) => (
            <Menu.RadioItem key={field} value={field} closeMenuOnClick>
              {field === '' ? t('groupNone') : groupWord(field, t)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {group === null ? null : (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onFold(null, true)}>{t('foldAll')}</Menu.Item>
            <Menu.Item onClick={() => onFold(null, false)}>{t('unfoldAll')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
})
