import { Button, Checkbox, Radio, SegmentedControl, Select } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Audience, type ExportedFile, ExportFormat, ReportSubject } from '#shared/contract/reports.ts'
import type { z } from 'zod'
import { askShell, runJob } from '../../api.ts'
import { useParameters } from '../../app/navigation.ts'
import { useActions } from '../../app/palette/actions.ts'
import { copyDetails, tellProblem, wordsOf } from '../../app/problems.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNotice } from '../../components/notice/ErrorNotice.tsx'
import { showToast } from '../../components/notice/toast.tsx'
import { PageHead } from '../../components/page/PageHead.tsx'
import { Preview } from './Preview.tsx'
import { Written } from './Written.tsx'
import styles from './reports.module.css'

/** The first pages are drawn, or it is said why not. */
function ready(): void {
  document.documentElement.dataset['ready'] = 'true'
}

type File = z.infer<typeof ExportedFile>
const FIRST: readonly ExportFormat[] = ['xlsx', 'pdf']

/** Choose whom it is for, look at the pages, take the files. */
export function ReportsPage() {
  const { t } = useTranslation(['reports', 'frame'])
  const [parameters, set] = useParameters()
  const chosen = Audience.safeParse(parameters.get('audience'))
  const audience = chosen.success ? chosen.data : 'board'
  const [formats, setFormats] = useState<readonly ExportFormat[]>(FIRST)
  const [busy, setBusy] = useState(false)
  const [written, setWritten] = useState<readonly File[]>([])
  const subject = ReportSubject.safeParse(parameters.get('report')).data ?? 'plan'
  const markets = useAsk('directory.list', { kind: 'market' })
  const one =
    audience === 'market' ? markets.data?.entries.find(({ id }) => id === parameters.get('market')) : undefined
  const choice = { audience, report: subject, ...(one ? { market: one.id } : {}) }
  const preview = useAsk('reports.preview', choice)
  useEffect(() => {
    if (preview.error) ready()
  }, [preview.error])

  async function exportFiles(): Promise<void> {
    const { file: folder } = await askShell('shell.chooseFolder', {})
    if (!folder) return
    setBusy(true)
    try {
      const { files } = await runJob('reports.export', { folder: folder.token, formats: [...formats], ...choice })
      setWritten(files)
      showToast({ message: t('exported', { count: files.length }), closeLabel: t('frame:close') })
    } finally {
      setBusy(false)
    }
  }
  const run = (): void => void exportFiles().catch(tellProblem)
  useActions('reports', [{ id: 'export-now', label: t('export'), icon: IconFileExport, keys: 'Ctrl E', run }])

  const toggle = (format: ExportFormat): void =>
    setFormats((now) =>
      now.includes(format)
        ? now.filter((other) => other !== format)
        : ExportFormat.options.filter((other) => other === format || now.includes(other)),
    )

  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          <Button disabled={formats.length === 0} loading={busy} onClick={run}>
            {t('export')}
          </Button>
        }
      />
      <div className={styles.page}>
        <div className={styles.side}>
          <SegmentedControl
            fullWidth
            aria-label={t('subject')}
            value={subject}
            onChange={(value) => set({ report: value === 'plan' ? null : value })}
            data={ReportSubject.options.map((value) => ({ value, label: t(`subject_${value}`) }))}
          />
          <Radio.Group label={t('audience')} value={audience} onChange={(value) => set({ audience: value })}>
            {Audience.options.map((option) => (
              <Radio
                key={option}
                value={option}
                label={t(option)}
                description={t(subject === 'audit' ? `audit_${option}` : `${option}Text`)}
                className={styles.choice}
              />
            ))}
          </Radio.Group>
          {audience === 'market' ? (
            <Select
              label={t('market_single')}
              data={[
                { value: '', label: t('market_every') },
                ...(markets.data?.entries ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={one?.id ?? ''}
              onChange={(value) => set({ market: value === '' ? null : value })}
              allowDeselect={false}
              comboboxProps={{ withinPortal: true }}
            />
          ) : null}
          <fieldset className={styles.formats}>
            <legend>{t('formats')}</legend>
            {ExportFormat.options.map((format) => (
              <Checkbox
                key={format}
                checked={formats.includes(format)}
                onChange={() => toggle(format)}
                label={format.toUpperCase()}
                description={t(subject === 'audit' && format === 'xlsx' ? 'audit_xlsx' : format)}
                className={styles.choice}
              />
            ))}
            {formats.length === 0 ? <p className={styles.hint}>{t('chooseOne')}</p> : null}
          </fieldset>
          <Written files={written} />
        </div>
        <section className={styles.preview} aria-label={t('preview')}>
          {preview.error ? (
            <ErrorNotice
              title={wordsOf(preview.error).what}
              text={wordsOf(preview.error).todo}
              retry={{ label: t('frame:tryAgain'), onRetry: () => void preview.refetch() }}
              copy={{ label: t('frame:copyDetails'), onCopy: () => void copyDetails(preview.error) }}
            />
          ) : (
            <Preview html={preview.data?.html ?? null} title={t('preview')} waiting={t('preparing')} onShown={ready} />
          )}
        </section>
      </div>
    </>
  )
}
