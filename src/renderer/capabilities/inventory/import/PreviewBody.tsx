import { Button } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/format.ts'
import { useKeys } from '../../../app/keys/keys.ts'
import { go } from '../../../app/navigation.ts'
import { tellProblem } from '../../../app/problems.ts'
import { Key } from '../../../components/marks/Key.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { AnswersChoice } from './AnswersChoice.tsx'
import { Columns } from './Columns.tsx'
import { Counts } from './Counts.tsx'
import { DecisionsChoice } from './DecisionsChoice.tsx'
import { Gaps } from './Gaps.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import { Progress } from './Progress.tsx'
import { ReadAs } from './ReadAs.tsx'
import { RowDetail } from './RowDetail.tsx'
import { saveRejects } from './save-rejects.ts'
import { keyOf, type Shown } from './shown-rows.ts'
import type { ImportState } from './use-import.ts'
import { WholeListChoice } from './WholeListChoice.tsx'
import styles from './import.module.css'
import problems from './problems.module.css'

export type Previewed = ImportState & { preview: NonNullable<ImportState['preview']> }

/** Folded rows alone may still fill a gap, and a whole list says who is gone, so they can be imported. */
export function hasNews({ created, updated, merged, comparison }: Previewed['preview']): boolean {
  return created + updated + merged > 0 || comparison !== undefined
}

/** A file of our own that came back: nothing about its columns or rows is to be chosen. */
const isReturned = ({ kind }: Previewed['preview']): boolean => kind !== 'accounts'

/** How the file is read on the left, what would happen to its rows on the right, the decision at the foot. */
export function PreviewBody({ state, name }: { state: Previewed; name: string }) {
  const { t } = useTranslation('import')
  const { preview, phase } = state
  const [shown, setShown] = useState<Shown>('all')
  const [current, setCurrent] = useState<{ key: string; row: number; sheet: string | null } | null>(null)
  const busy = phase !== 'preview'
  // A row that was given a network has another name afterwards and is still the same row.
  const row =
    current === null
      ? undefined
      : (preview.preview.find((one) => keyOf(one) === current.key) ??
        preview.preview.find((one) => one.row === current.row && one.sheet === current.sheet))
  useRowKeys(state, row, busy)
  const touched = Object.keys(state.reading.mapping).length > 0
  return (
    <>
      <div className={styles.body}>
        <div className={styles.left}>
          {preview.decisions !== undefined ? (
            <DecisionsChoice
              decisions={preview.decisions}
              remarks={preview.remarks}
              taking={state.reading.choices.conflicts === 'take'}
              choose={state}
              disabled={busy}
            />
          ) : preview.answers === undefined ? (
            <>
              <ReadAs preview={preview} choose={state} touched={touched} disabled={busy} />
              <WholeListChoice
                preview={preview}
                list={state.reading.list ?? null}
                onList={state.setList}
                disabled={busy}
              />
              <Columns columns={preview.columns} rows={preview.rows} onChoose={state.choose} disabled={busy} />
            </>
          ) : (
            <AnswersChoice
              answers={preview.answers}
              remarks={preview.remarks}
              taking={state.reading.choices.conflicts === 'take'}
              choose={state}
              disabled={busy}
            />
          )}
        </div>
        <section className={styles.rows} aria-busy={busy} aria-label={t('stepPreview')}>
          <Counts counts={preview} shown={shown} onShown={setShown} />
          {preview.identifies ? null : (
            <p className={problems.noAccounts} role="alert">
              <IconAlertTriangle size={14} aria-hidden />
              {t('noAccountsColumn', { file: name })}
            </p>
          )}
          <Gaps gaps={preview.gaps} onGive={state.giveNetwork} disabled={busy} />
          <PreviewTable
            preview={preview}
            shown={shown}
            current={row ? keyOf(row) : null}
            onCurrent={(one) => setCurrent({ key: keyOf(one), row: one.row, sheet: one.sheet })}
          />
          {row ? <RowDetail row={row} state={state} disabled={busy} fixed={isReturned(preview)} /> : null}
        </section>
      </div>
      <footer className={styles.foot}>
        {busy ? (
          <Progress
            kind={phase === 'importing' ? 'importing' : 'reading'}
            file={name}
            job={state.job}
            onStop={state.stop}
          />
        ) : (
          <Foot state={state} name={name} />
        )}
      </footer>
    </>
  )
}

function Foot({ state, name }: { state: Previewed; name: string }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { preview } = state
  return (
    <>
      <span className={styles.promise} role="status">
        <IconArrowBackUp size={15} aria-hidden />
        <span>
          {state.stopped
            ? t('stopped')
            : preview.repeats === null
              ? t('undoPromise')
              : t('repeats', { date: format.instant(preview.repeats) })}
        </span>
      </span>
      {preview.rejected === 0 ? null : (
        <TextButton
          tone="quiet"
          icon={<IconDownload size={15} aria-hidden />}
          onClick={() => void saveRejects(state.reading, name).catch(tellProblem)}
        >
          {t('saveRejects')}
        </TextButton>
      )}
      <Button variant="subtle" size="lg" onClick={() => go('accounts')}>
        {t('back')}
      </Button>
      <ImportButton state={state} />
    </>
  )
}

function ImportButton({ state: { preview, run } }: { state: Previewed }) {
  const { t } = useTranslation(['import', 'lists', 'reports'])
  const format = useFormat()
  const count = preview.created + preview.updated + preview.merged
  const options = { count, replace: { count: format.number(count) } }
  const news = hasNews(preview)
  const label = news
    ? count === 0
      ? t('lists:takeList')
      : preview.kind === 'decisions'
        ? t('reports:propose', options)
        : t(preview.accounts === undefined ? 'importRows' : 'importAccounts', options)
    : t(preview.identifies ? 'nothingNew' : 'nothingToImport')
  return (
    <Button size="lg" disabled={!news} onClick={run} rightSection={news ? <Key keys="Ctrl ↵" variant="plain" /> : null}>
      {label}
    </Button>
  )
}

/** L leaves the row out that is looked at, or takes it again. */
function useRowKeys(state: Previewed, row: Previewed['preview']['preview'][number] | undefined, busy: boolean): void {
  useKeys(
    {
      KeyL: () => {
        if (row) state.setRow(row, row.result === 'left_out' ? undefined : null)
      },
    },
    !busy && row !== undefined && !isReturned(state.preview),
  )
}
