import { Button, Checkbox } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AUDIT_FORMATS, type ExportedFile, ExportFormat } from '#shared/contract/reports.ts'
import type { z } from 'zod'
import { Failed } from '../../app/answers/Failed.tsx'
import { ask, askShell, runJob } from '../../api.ts'
import { useActions } from '../../app/palette/actions.ts'
import { tellProblem } from '../../app/problems.ts'
import { queryClient, useAsk } from '../../app/queries.ts'
import { showToast } from '../../components/notice/toast.tsx'
import { PageHead } from '../../components/page/PageHead.tsx'
import { SheetPreview } from '../../components/page/SheetPreview.tsx'
import { Choices } from './Choices.tsx'
import { type Issue, IssueChoice } from './IssueChoice.tsx'
import { type ReportTab, ReportTabs } from './ReportTabs.tsx'
import { useChoice } from './use-choice.ts'
import { Written } from './Written.tsx'
import styles from './reports.module.css'

/** The first pages are drawn, or it is said why not. */
function ready(): void {
  document.documentElement.dataset['ready'] = 'true'
}

type File = z.infer<typeof ExportedFile>
const FIRST: readonly ExportFormat[] = ['xlsx', 'pdf']
const NOT_ISSUED: Issue = { wanted: false, note: '' }

/** Choose whom it is for, look at the pages, take the files. */
export function DocumentsView({ tabs }: { tabs: ReportTab }) {
  const { t } = useTranslation(['reports', 'frame'])
  const choice = useChoice()
  const [chosen, setChosen] = useState<readonly ExportFormat[]>(FIRST)
  const [issue, setIssue] = useState(NOT_ISSUED)
  const [busy, setBusy] = useState(false)
  const [written, setWritten] = useState<readonly File[]>([])
  const planned = useAsk('plan.summary', {}).data
  const offered = ExportFormat.options.filter((format) => choice.report === 'plan' || AUDIT_FORMATS.has(format))
  const formats = chosen.filter((format) => offered.includes(format))
  const preview = useAsk('reports.preview', choice.query)
  useEffect(() => {
    if (preview.error) ready()
  }, [preview.error])

  async function exportFiles(): Promise<void> {
    const { file: folder } = await askShell('shell.chooseFolder', {})
    if (!folder) return
    setBusy(true)
    try {
      if (issue.wanted && choice.report === 'plan') {
        await ask('plan.issue', { note: issue.note.trim() || null })
        setIssue(NOT_ISSUED)
      }
      const { files } = await runJob('reports.export', { folder: folder.token, formats, ...choice.query })
      setWritten(files)
      if (choice.report === 'plan') {
        await ask('workspace.planWritten', {})
        void queryClient.invalidateQueries({ queryKey: ['workspace.begun'] })
      }
      showToast({ message: t('exported', { count: files.length }), closeLabel: t('frame:close') })
    } finally {
      setBusy(false)
    }
  }
  const run = (): void => void exportFiles().catch(tellProblem)
  useActions('reports', [{ id: 'export-now', label: t('export'), icon: IconFileExport, keys: 'Ctrl E', run }])

  const toggle = (format: ExportFormat): void =>
    setChosen((now) =>
      now.includes(format)
        ? now.filter((other) => other !== format)
        : ExportFormat.options.filter((other) => other === format || now.includes(other)),
    )

  return (
    <>
      <PageHead
        title={t('title')}
        tabs={<ReportTabs {...tabs} />}
        actions={
          <Button disabled={formats.length === 0} loading={busy} onClick={run}>
            {t('export')}
          </Button>
        }
      />
      <div className={styles.page}>
        <div className={styles.side}>
          <Choices choice={choice} />
          <fieldset className={styles.formats}>
            <legend>{t('formats')}</legend>
            {offered.map((format) => (
              <Checkbox
                key={format}
                checked={formats.includes(format)}
                onChange={() => toggle(format)}
                label={t(`name_${format}`)}
                description={t(choice.report === 'audit' && format === 'xlsx' ? 'audit_xlsx' : format)}
                className={styles.choice}
              />
            ))}
            {formats.length === 0 ? <p className={styles.hint}>{t('chooseOne')}</p> : null}
          </fieldset>
          {planned && choice.report === 'plan' ? <IssueChoice issue={issue} onChange={setIssue} /> : null}
          <Written files={written} />
        </div>
        <section className={styles.preview} aria-label={t('preview')}>
          {preview.error ? (
            <Failed error={preview.error} onRetry={preview.refetch} flush />
          ) : (
            <SheetPreview
              html={preview.data?.html ?? null}
              title={t('preview')}
              waiting={t('preparing')}
              onShown={ready}
            />
          )}
        </section>
      </div>
    </>
  )
}
