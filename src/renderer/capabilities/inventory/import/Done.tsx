import { Button } from '@mantine/core'
import { IconArrowBackUp, IconBolt, IconCheck, IconDownload, IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportResult } from '#shared/contract/inventory.ts'
import { useFormat } from '../../../app/format.ts'
import { go, linkTo } from '../../../app/navigation.ts'
import { runAction } from '../../../app/palette/actions.ts'
import { tellProblem } from '../../../app/problems.ts'
import { useAsk } from '../../../app/queries.ts'
import { Key } from '../../../components/marks/Key.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { ListChangesLink } from '../lists/ListChangesLink.tsx'
import { ListOutcome } from '../lists/ListOutcome.tsx'
import { accountsOf, CountFigures } from './Counts.tsx'
import { undoImport } from './history/undo-import.ts'
import { Lines } from './Lines.tsx'
import { saveRejectsOf } from './save-rejects.ts'
import styles from './import.module.css'

/** Refused rows and unread cells listed here; the workspace keeps every one. */
const LISTED = 200

/** What the import did, how to take it back, and which rows were refused. */
export function Done({ result, onAnother }: { result: ImportResult; onAnother: () => void }) {
  const { t } = useTranslation(['import', 'reports'])
  const format = useFormat()
  const { created, updated, rejects, notes, batch, file, import: id, repeats } = result
  const { data } = useAsk('import.list', { limit: 50 }, id !== null)
  const undone = data?.imports.find((one) => one.id === id)?.undone ?? false
  // Of a file that was imported before only what it brought anew is recorded as its import.
  const hrefOf = (count: Parameters<typeof accountsOf>[1]): string | null =>
    id === null || undone || (repeats !== null && count !== 'created' && count !== 'updated')
      ? null
      : accountsOf(id, count)
  const proposed = result.kind === 'decisions' && !undone
  const head = undone
    ? t('takenBack')
    : proposed && updated > 0
      ? t('reports:proposedDone', { count: updated, replace: { count: format.number(updated) } })
      : created > 0
        ? t('done', { count: created, replace: { count: format.number(created) } })
        : updated > 0
          ? t('doneChanged', { count: updated, replace: { count: format.number(updated) } })
          : t(result.comparison ? 'doneList' : 'doneNothing')
  const foot = undone ? t('takenBackText') : batch === null ? t('doneNoUndo', { file }) : t('doneUndo')
  return (
    <div className={styles.done}>
      <div className={styles.doneHead}>
        {undone ? <IconArrowBackUp size={22} aria-hidden /> : <IconCheck size={22} aria-hidden />}
        <div role="status">
          <h2>{head}</h2>
          <p>{foot}</p>
        </div>
      </div>
      <CountFigures counts={result} done hrefOf={hrefOf} />
      {undone ? null : <ListOutcome comparison={result.comparison} ahead={false} />}
      <div className={styles.doneActions}>
        {proposed ? (
          <Button size="lg" component="a" href={`#${linkTo('reports', { view: 'proposals' })}`}>
            {t('reports:openProposals')}
          </Button>
        ) : null}
        <Button
          size="lg"
          component="a"
          variant={proposed ? 'default' : 'filled'}
          href={`#${linkTo('accounts', id !== null && !undone ? { filter: `import:${id}` } : {})}`}
        >
          {t('openImported')}
        </Button>
        {undone || proposed ? null : (
          <Button
            size="lg"
            variant="default"
            leftSection={<IconBolt size={16} aria-hidden />}
            onClick={() => {
              runAction('audit')
              go('audit')
            }}
          >
            {t('auditNow')}
          </Button>
        )}
        {batch === null || undone ? null : (
          <Button
            size="lg"
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            rightSection={<Key keys="Ctrl Z" />}
            onClick={() => void undoImport({ id: id ?? '', batch, file }).catch(tellProblem)}
          >
            {t('undo')}
          </Button>
        )}
        {undone ? null : <ListChangesLink comparison={result.comparison} />}
        {rejects.length === 0 || id === null ? null : (
          <Button
            size="lg"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => void saveRejectsOf(id, file).catch(tellProblem)}
          >
            {t('saveRejects')}
          </Button>
        )}
        <Button size="lg" variant="subtle" onClick={onAnother}>
          {t('another')}
        </Button>
        <Button
          size="lg"
          variant="subtle"
          component="a"
          href={`#${linkTo('import', { view: 'past' })}`}
          leftSection={<IconHistory size={16} aria-hidden />}
        >
          {t('pastImports')}
        </Button>
      </div>
      {rejects.length === 0 ? (
        <p className={styles.quiet}>{t('allTaken')}</p>
      ) : (
        <section>
          <SectionTitle title={t('rejectedRows')} subtitle={format.number(result.rejected)} />
          <Lines
            heads={[t('row'), t('why'), t('value')]}
            wide={t('why')}
            lines={rejects
              .slice(0, LISTED)
              .map(({ row, sheet, reason, value }) => [
                sheet ? `${sheet} ${format.number(row)}` : format.number(row),
                reason,
                value ?? '',
              ])}
            rest={result.rejected - LISTED}
          />
        </section>
      )}
      {notes.length === 0 ? null : (
        <section>
          <SectionTitle title={t('notesTitle')} subtitle={format.number(notes.length)} />
          <Lines
            heads={[t('row'), t('column'), t('why'), t('value')]}
            wide={t('why')}
            lines={notes
              .slice(0, LISTED)
              .map(({ row, column, reason, value }) => [format.number(row), column, reason, value ?? ''])}
            rest={notes.length - LISTED}
          />
        </section>
      )}
    </div>
  )
}
