import { useTranslation } from 'react-i18next'
import type { LabelPreview } from '#shared/model/custom-field.ts'
import { useFormat } from '../../../app/format.ts'
import styles from '../accounts/paste/paste.module.css'

const SHOWN = 20

type LabelChangesProps = {
  preview: LabelPreview
  /** Accounts chosen. */
  all: number
  /** The values are days. */
  days?: boolean
}

/** What tags or one of the workspace's own fields would be, account by account, before anything is written. */
export function LabelChanges({ preview, all, days = false }: LabelChangesProps) {
  const { t } = useTranslation(['inventory', 'words', 'frame'])
  const format = useFormat()
  const { changes, rows } = preview
  const said = (value: string | null): string => {
    if (value === null) return t('words:notStated')
    return days ? format.day(value) : value
  }
  return (
    <>
      <p className={styles.notice} role="status">
        {t('willChange', { count: changes, shown: format.number(changes), all: format.number(all) })}
      </p>
      <ul className={styles.rows}>
        {rows.slice(0, SHOWN).map(({ id, name, before, after }) => (
          <li key={id}>
            <div className={styles.name}>{name}</div>
            <div className={styles.cell}>
              <del>{said(before)}</del>
              {' → '}
              <ins>{said(after)}</ins>
            </div>
          </li>
        ))}
      </ul>
      {changes > SHOWN ? <p className={styles.notice}>{t('pasteMore', { count: changes - SHOWN })}</p> : null}
    </>
  )
}
