import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/format.ts'
import { useFileKeys } from '../../../app/keys/file-keys.ts'
import { go } from '../../../app/navigation.ts'
import { copyDetails, tellProblem, wordsOf } from '../../../app/problems.ts'
import { ErrorNotice } from '../../../components/notice/ErrorNotice.tsx'
import { SkeletonRows } from '../../../components/notice/SkeletonRows.tsx'
import { PageHead } from '../../../components/page/PageHead.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { Truncated } from '../../../components/table/Truncated.tsx'
import { chooseFile } from './ChooseFile.tsx'
import { Done } from './Done.tsx'
import { usePastedList } from './paste-list.ts'
import { hasNews, PreviewBody } from './PreviewBody.tsx'
import { Progress } from './Progress.tsx'
import { Steps } from './Steps.tsx'
import { type ImportState, useImport } from './use-import.ts'
import styles from './import.module.css'

/** One file: how it is read, what would happen to its rows, and what happened. */
export function ImportFile({ file, name }: { file: string; name: string }) {
  const { t } = useTranslation('import')
  const state = useImport(file)
  const { phase, preview, result } = state
  useEffect(() => {
    if (phase !== 'reading' || preview !== null) document.documentElement.dataset['ready'] = 'true'
  }, [phase, preview])
  useFileKeys({
    take: phase === 'preview' && preview !== null && hasNews(preview) ? state.run : null,
    leave: () => (phase === 'importing' ? state.stop() : go('accounts')),
  })
  usePastedList(phase === 'done' || phase === 'refused')
  const step = phase === 'done' ? 3 : preview === null ? 0 : 2
  return (
    <div className={styles.page} data-phase={phase}>
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
      <span className={styles.fileName}>
        <Truncated text={name} at="middle" />
      </span>
      {sheets.length === 0 ? null : (
        <span className={styles.fileFact}>{t('sheets', { count: sheets.length, names: sheets.join(', ') })}</span>
      )}
      {preview === null ? null : (
        <span className={styles.fileFact}>
          {t('rowsInFile', { count: preview.rows, replace: { count: format.number(preview.rows) } })}
        </span>
      )}
    </span>
  )
}

function Refused({ state }: { state: ImportState }) {
  const { t } = useTranslation('import')
  const { t: frame } = useTranslation('frame')
  const back = state.preview === null ? null : <TextButton onClick={state.readAgain}>{t('readAgain')}</TextButton>
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
        text={
          <>
            {`${todo} ${t('safe')}`} {back}
          </>
        }
        retry={{ label: t('another'), onRetry: () => void chooseFile().catch(tellProblem) }}
        copy={{ label: frame('copyDetails'), onCopy: () => void copyDetails(state.error).catch(tellProblem) }}
      />
    </div>
  )
}
