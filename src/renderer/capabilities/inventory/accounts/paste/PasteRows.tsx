import { useTranslation } from 'react-i18next'
import type { PasteField, PasteRow } from '#shared/model/paste.ts'
import { Lifecycle } from '#shared/model/words.ts'
import type { TFunction } from 'i18next'
import { useFormat } from '../../../../app/format.ts'
import styles from './paste.module.css'

/** Accounts shown; the others are counted. Those with a value that was not understood come first. */
const SHOWN = 100

const FIELD_WORDS = {
  brandId: 'words:brand',
  marketId: 'words:market',
  teamId: 'words:team',
  ownerId: 'words:owner',
  backupOwnerId: 'words:backupOwner',
  lifecycle: 'lifecycle',
  displayName: 'field_displayName',
  language: 'field_language',
  website: 'field_website',
  note: 'field_note',
  openedOn: 'column_openedOn',
  reviewedOn: 'reviewed',
} as const

/** What a field that can be pasted is called. */
export const pasteWord = (field: PasteField, t: TFunction<['inventory', 'words', 'frame']>): string =>
  t(FIELD_WORDS[field])

/** What would change, account by account: before and after, and what was not understood. `untold` more are not sent. */
export function PasteRows({ rows, untold = 0 }: { rows: readonly PasteRow[]; untold?: number }) {
  const { t } = useTranslation(['inventory', 'words', 'frame'])
  const format = useFormat()
  const said = (field: PasteField, value: string | null): string => {
    if (value === null) return t('words:notStated')
    const word = field === 'lifecycle' ? Lifecycle.safeParse(value).data : undefined
    if (word) return t(`inLife_${word}`)
    return (field === 'openedOn' || field === 'reviewedOn') && /^\d{4}-\d\d-\d\d$/.test(value)
      ? format.day(value)
      : value
  }
  const troubled = (row: PasteRow): boolean => row.cells.some(({ problem }) => problem !== null)
  const ordered = [...rows.filter(troubled), ...rows.filter((row) => !troubled(row))]
  const rest = Math.max(0, ordered.length - SHOWN) + untold
  return (
    <>
      <ul className={styles.rows}>
        {ordered.slice(0, SHOWN).map((row) => (
          <li key={row.id}>
            <div className={styles.name}>{row.name}</div>
            {row.cells.map(({ field, before, after, problem }) => (
              <div key={field} className={styles.cell}>
                {pasteWord(field, t)}
                {': '}
                {problem === null ? (
                  <>
                    <del>{said(field, before)}</del>
                    {' → '}
                    <ins>{said(field, after)}</ins>
                  </>
                ) : (
                  `“${after ?? ''}” – ${t(`paste_${problem}`)}`
                )}
              </div>
            ))}
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className={styles.notice}>{t('pasteMore', { count: rest })}</p> : null}
    </>
  )
}
