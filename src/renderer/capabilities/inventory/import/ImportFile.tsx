import { Button } from '@mantine/core'
import { IconArrowBackUp, IconFileSpreadsheet } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/format.ts'
import { isTyping } from '../../../app/keys/keys.ts'
import { go } from '../../../app/navigation.ts'
import { copyDetails, tellProblem, wordsOf } from '../../../app/problems.ts'
import { ErrorNotice } from '../../../components/notice/ErrorNotice.tsx'
import { SkeletonRows } from '../../../components/notice/SkeletonRows.tsx'
import { PageHead } from '../../../components/page/PageHead.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { chooseFile } from './ChooseFile.tsx'
import { Columns } from './Columns.tsx'
import { Counts, type Shown } from './Counts.tsx'
import { Done } from './Done.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import { Progress } from './Progress.tsx'
import { Steps } from './Steps.tsx'
import { type ImportState, useImport } from './use-import.ts'
import { WholeListChoice } from './WholeListChoice.tsx'
import styles from './import.module.css'

const leave = (): void => go('accounts')

/** One file: its columns on the left, what would happen to its rows on the right, the decision at the foot. */
export function ImportFile({ file, name }: { file: string; name: string }) {
  const { t } = useTranslation('import')
  const state = useImport(file)
  const { phase, preview, result } = state
  useEffect(() => {
    if (phase !== 'reading' || preview !== null) document.documentElement.dataset['ready'] = 'true'
  }, [phase, preview])
  useImportKeys(state)
  const step = phase === 'done' ? 3 : preview === null ? 0 : 2
  return (
    <div className={styles.page}>
      <PageHead title={t('title')} count={<FileName state={state} name={name} />} actions={<Steps current={step} />} />
      {phase === 'done' && result ? (
        <Done result={result} onAnother={() => void chooseFile().catch(tellProblem)} />
      ) : phase === 'refused' ? (
        <Refused state={state} />
      ) : preview === null ? (
        <div className={styles.waiting}>
          <Progress kind="reading" file={name} job={state.job} onStop={state.stop} />
          <SkeletonRows rows={10} rowHeight={34} label={t('reading', { file: name })} />
        </div>
      ) : (
        <PreviewBody state={{ ...state, preview }} name={name} />
      )}
    </div>
  )
}

function FileName({ state: { preview }, name }: { state: ImportState; name: string }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const sheets = preview?.sheets ?? []
  return (
    <span className={styles.file}>
      <IconFileSpreadsheet size={15} aria-hidden />
      <span className={styles.fileName}>{name}</span>
      {sheets.length === 0 ? null : <span>{t('sheets', { count: sheets.length, names: sheets.join(', ') })}</span>}
      {preview === null ? null : (
        <span>{t('rowsInFile', { count: preview.rows, replace: { count: format.number(preview.rows) } })}</span>
      )}
    </span>
  )
}

function Refused({ state }: { state: ImportState }) {
  const { t } = useTranslation('import')
  const { t: frame } = useTranslation('frame')
  if (state.error === null)
    return (
      <div className={styles.refused}>
        <ErrorNotice title={t('stopped')} text={<TextButton onClick={state.readAgain}>{t('readAgain')}</TextButton>} />
      </div>
    )
  const { what, todo } = wordsOf(state.error)
  return (
    <div className={styles.refused}>
      <ErrorNotice
        title={what}
        text={`${todo} ${t('safe')}`}
        retry={{ label: t('another'), onRetry: () => void chooseFile().catch(tellProblem) }}
        copy={{ label: frame('copyDetails'), onCopy: () => void copyDetails(state.error).catch(tellProblem) }}
      />
    </div>
  )
}

function PreviewBody({
  state,
  name,
}: {
  state: ImportState & { preview: NonNullable<ImportState['preview']> }
  name: string
}) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { preview, phase } = state
  const [shown, setShown] = useState<Shown>('all')
  const busy = phase !== 'preview'
  const cut =
    preview.preview.length < preview.created + preview.updated + preview.unchanged + preview.merged + preview.rejected
  return (
    <>
      <WholeListChoice preview={preview} list={state.list} onList={state.setList} disabled={busy} />
      <div className={styles.body}>
        <Columns columns={preview.columns} rows={preview.rows} onChoose={state.choose} disabled={busy} />
        <section className={styles.rows} aria-busy={busy}>
          <Counts counts={preview} shown={shown} onShown={setShown} />
          <PreviewTable preview={preview} shown={shown} />
          {cut ? (
            <p className={styles.cut}>{t('firstRows', { count: 500, replace: { count: format.number(500) } })}</p>
          ) : null}
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
          <>
            <span className={styles.promise} role="status">
              <IconArrowBackUp size={15} aria-hidden />
              {state.stopped ? t('stopped') : t('undoPromise')}
            </span>
            <Button variant="subtle" size="lg" onClick={leave}>
              {t('back')}
            </Button>
            <ImportButton state={state} />
          </>
        )}
      </footer>
    </>
  )
}

function ImportButton({
  state: { preview, run },
}: {
  state: ImportState & { preview: NonNullable<ImportState['preview']> }
}) {
  const { t } = useTranslation(['import', 'lists'])
  const format = useFormat()
  const count = preview.created + preview.updated + preview.merged
  const wide = preview.accounts !== undefined
  const options = { count, replace: { count: format.number(count) } }
  const label = !hasNews(preview)
    ? t('nothingNew')
    : count === 0
      ? t('lists:takeList')
      : wide
        ? t('importAccounts', options)
        : t('importRows', options)
  return (
    <Button size="lg" disabled={!hasNews(preview)} onClick={run}>
      {label}
    </Button>
  )
}

/** Folded rows alone may still fill a gap, and a whole list says who is gone, so they can be imported. */
function hasNews(preview: NonNullable<ImportState['preview']>): boolean {
  return preview.created + preview.updated + preview.merged > 0 || preview.comparison !== undefined
}

/** Enter imports, Esc stops what runs or goes back. */
function useImportKeys({ phase, preview, run, stop }: ImportState): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (
      event.key === 'Enter' &&
      !takesEnter(event.target) &&
      phase === 'preview' &&
      preview !== null &&
      hasNews(preview)
    ) {
      event.preventDefault()
      run()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (phase === 'importing') stop()
      else leave()
    }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** True for what Enter presses or chooses by itself. */
const takesEnter = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('button, a, input, [role="dialog"], [role="listbox"], [role="menu"]') !== null
