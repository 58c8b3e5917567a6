import { ScrollArea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/contract/inventory.ts'
import { useFormat } from '../../../app/format.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { NetworkSelect } from './NetworkSelect.tsx'
import { ResultMark } from './ResultMark.tsx'
import type { ImportState } from './use-import.ts'
import styles from './problems.module.css'

type Row = ImportPreview['preview'][number]

type RowDetailProps = { row: Row; state: Pick<ImportState, 'reading' | 'setRow'>; disabled: boolean; fixed: boolean }

/** One row closely: what changes field by field, and what can be done about the row; nothing where it is `fixed`. */
export function RowDetail({ row, state: { reading, setRow }, disabled, fixed }: RowDetailProps) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const given = reading.choices.rows?.find((one) => one.row === row.row && one.sheet === row.sheet)
  const place = row.sheet === null ? format.number(row.row) : `${row.sheet} ${format.number(row.row)}`
  return (
    <section className={styles.detail} aria-label={t('rowTitle', { row: place })}>
      <ScrollArea
        className={styles.what}
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('rowTitle', { row: place }) }}
      >
        <h3>
          {t('rowTitle', { row: place })} <ResultMark result={row.result} />
        </h3>
        {row.changes.length === 0 ? (
          <p>{row.result === 'rejected' && row.handle ? `${row.handle}: ${row.effect}` : row.effect}</p>
        ) : (
          <Changes row={row} />
        )}
      </ScrollArea>
      {fixed ? null : (
        <div className={styles.choices}>
          {row.gap === null && typeof given?.network !== 'string' ? null : (
            <NetworkSelect
              label={t('rowNetwork', { row: place })}
              value={given?.network ?? null}
              onChange={(network) => setRow(row, network ?? undefined)}
              disabled={disabled}
            />
          )}
          {given?.network === null ? (
            <TextButton keys="L" disabled={disabled} onClick={() => setRow(row, undefined)}>
              {t('takeRow')}
            </TextButton>
          ) : (
            <TextButton keys="L" disabled={disabled} onClick={() => setRow(row, null)}>
              {t('leaveOut')}
            </TextButton>
          )}
        </div>
      )}
    </section>
  )
}

function Changes({ row }: { row: Row }) {
  const { t } = useTranslation('import')
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {row.changes.map(({ field, from, to }) => (
          <tr key={`${field} ${to}`}>
            <td>{field}</td>
            <td>{from ?? t('noneBefore')}</td>
            <td>{to ?? t('noneBefore')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
