import { Button, Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HandOutFormat, type SessionReplay } from '#shared/model/workshop-record.ts'
import { Language } from '#shared/model/words.ts'
import { Failed } from '../../../app/answers/Failed.tsx'
import { askShell, runJob } from '../../../api.ts'
import { tellProblem } from '../../../app/problems.ts'
import { useAsk } from '../../../app/queries.ts'
import { showToast } from '../../../components/notice/toast.tsx'
import { SheetPreview } from '../../../components/page/SheetPreview.tsx'
import { useReady } from '../../../app/ready.ts'
import styles from './record.module.css'

const FIRST: readonly HandOutFormat[] = ['pdf', 'docx']

/** The hand-out as it will be printed, and what of the session leaves the workspace. */
export function HandOut({ record }: { record: SessionReplay }) {
  const { t, i18n } = useTranslation(['workshop', 'frame'])
  const [language, setLanguage] = useState<Language>(Language.catch('en').parse(i18n.language))
  const [personal, setPersonal] = useState(true)
  const [formats, setFormats] = useState<readonly HandOutFormat[]>(FIRST)
  const [busy, setBusy] = useState(false)
  const [shown, setShown] = useState(false)
  const asked = { session: record.id, personal, language }
  const preview = useAsk('workshop.preview', asked)
  useReady(shown)
  async function write(): Promise<void> {
    const { file: folder } = await askShell('shell.chooseFolder', {})
    if (!folder) return
    setBusy(true)
    try {
      const { files } = await runJob('workshop.export', { ...asked, folder: folder.token, formats: [...formats] })
      showToast({ message: t('handedOut', { count: files.length }), closeLabel: t('frame:close') })
      await askShell('shell.reveal', { path: files[0]?.path ?? '' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={styles.paper}>
      <div className={styles.choices}>
        <fieldset>
          <legend>{t('handOutFiles')}</legend>
          {HandOutFormat.options.map((format) => (
            <Checkbox
              key={format}
              label={t(`file_${format}`)}
              description={t(`file_${format}Hint`)}
              checked={formats.includes(format)}
              onChange={() =>
                setFormats(HandOutFormat.options.filter((one) => (one === format) !== formats.includes(one)))
              }
            />
          ))}
        </fieldset>
        <Select
          label={t('handOutLanguage')}
          allowDeselect={false}
          value={language}
          data={Language.options.map((value) => ({ value, label: t(`in_${value}`) }))}
          onChange={(value) => setLanguage(Language.catch('en').parse(value))}
        />
        <Checkbox
          label={t('handOutNames')}
          description={t(`votesSaid_${record.votes}Hint`)}
          checked={personal}
          onChange={(event) => setPersonal(event.currentTarget.checked)}
        />
        <Button disabled={formats.length === 0} loading={busy} onClick={() => void write().catch(tellProblem)}>
          {t('handOutWrite')}
        </Button>
      </div>
      <section className={styles.preview} aria-label={t('handOut')}>
        {preview.isError ? (
          <Failed error={preview.error} onRetry={preview.refetch} />
        ) : (
          <SheetPreview
            html={preview.data?.html ?? null}
            title={t('handOut')}
            waiting={t('handOutWaits')}
            onShown={() => setShown(true)}
          />
        )}
      </section>
    </div>
  )
}
