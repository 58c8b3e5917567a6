import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { UndoConflict } from '#shared/contract/inventory-import.ts'
import { useFormat } from '../../../../app/format.ts'
import { linkTo } from '../../../../app/navigation.ts'
import { PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import styles from './history.module.css'

/** Why an import cannot be taken back: what it wrote and somebody changed since. */
export function Conflicts({ total, conflicts }: { total: number; conflicts: readonly UndoConflict[] }) {
  const { t, i18n } = useTranslation(['import', 'inventory'])
  const format = useFormat()
  const word = (field: string): string => {
    if (field === 'gone') return t('conflictGone')
    const key = [`inventory:log_${field}`, `import:conflict_${field}`].find((one) => i18n.exists(one))
    return key ? t(key as 'inventory:log_handle') : t('conflictOther')
  }
  const words = (fields: readonly string[]): string => [...new Set(fields.map(word))].join(', ')
  return (
    <PanelSection title={t('cannotUndo')}>
      <p className={styles.why}>
        <IconAlertTriangle size={15} aria-hidden />
        <span>{t('conflictsText', { count: total, replace: { count: format.number(total) } })}</span>
      </p>
      <ul className={styles.conflicts}>
        {conflicts.map(({ name, entity, account, fields }) => (
          <li key={`${entity} ${name} ${fields.join()}`}>
            {account === null ? (
              <strong>{name}</strong>
            ) : (
              <TextButton href={`#${linkTo('accounts', { account, tab: 'history' })}`}>{name}</TextButton>
            )}
            <span>{words(fields)}</span>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
