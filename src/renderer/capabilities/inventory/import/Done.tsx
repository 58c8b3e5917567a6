import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportResult } from '#shared/contract/inventory.ts'
import { useFormat } from '../../../app/format.ts'
import { undo } from '../../../app/history.ts'
import { linkTo } from '../../../app/navigation.ts'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { Key } from '../../../components/marks/Key.tsx'
import { CountFigures } from './Counts.tsx'
import { ListChangesLink } from '../lists/ListChangesLink.tsx'
import styles from './import.module.css'

/** Refused rows and unread cells listed here; the workspace keeps every one. */
const LISTED = 200

/** What the import did, how to take it back, and which rows were refused. */
export function Done({ result, onAnother }: { result: ImportResult; onAnother: () => void }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { created, updated, rejects, notes, batch, file } = result
  return (
    <div className={styles.done}>
      <div className={styles.doneHead}>
        <IconCheck size={22} aria-hidden />
        <div>
          <h2>
            {created > 0
              ? t('done', { count: created })
              : updated > 0
                ? t('doneChanged', { count: updated })
                : t('doneNothing')}
          </h2>
          <p>{batch === null ? t('doneNoUndo', { file }) : t('doneUndo')}</p>
        </div>
      </div>
      <CountFigures counts={result} done />
      <div className={styles.doneActions}>
        <Button size="lg" component="a" href={`#${linkTo('accounts', created > 0 ? { sort: '-added' } : {})}`}>
          {t('openImported')}
        </Button>
        {batch === null ? null : (
          <Button
            size="lg"
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            rightSection={<Key keys="Ctrl Z" />}
            onClick={() => void undo()}
          >
            {t('undo')}
          </Button>
        )}
        <ListChangesLink comparison={result.comparison} />
        <Button size="lg" variant="subtle" onClick={onAnother}>
          {t('another')}
        </Button>
      </div>
      {rejects.length === 0 ? (
        <p className={styles.quiet}>{t('allTaken')}</p>
      ) : (
        <section>
          <SectionTitle title={t('rejectedRows')} subtitle={format.number(result.rejected)} />
          <Lines
            heads={[t('row'), t('why'), t('value')]}
            lines={rejects
              .slice(0, LISTED)
              .map(({ row, sheet, reason, value }) => [
                sheet ? `${sheet} ${format.number(row)}` : format.number(row),
                reason,
                value ?? '',
              ])}
          />
        </section>
      )}
      {notes.length === 0 ? null : (
        <section>
          <SectionTitle title={t('notesTitle')} subtitle={format.number(notes.length)} />
          <Lines
            heads={[t('row'), t('column'), t('why'), t('value')]}
            lines={notes
              .slice(0, LISTED)
              .map(({ row, column, reason, value }) => [format.number(row), column, reason, value ?? ''])}
          />
        </section>
      )}
    </div>
  )
}

function Lines({ heads, lines }: { heads: readonly string[]; lines: readonly (readonly string[])[] }) {
  return (
    <table className={styles.lines}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.join('\n')}>
            {line.map((cell, place) => (
              <td key={heads[place]} title={cell}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
