import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Candidate, ImpostorReport as Report } from '#shared/model/candidate.ts'
import { askShell } from '../../../api.ts'
import { tellProblem } from '../../../app/problems.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { copyText } from './copy-text.ts'
import styles from './discovery.module.css'

/** The takedown note: a text to copy and the network's own form for it. Nothing is sent from here. */
export function ImpostorReport({ candidate, report }: { candidate: Candidate; report: Report }) {
  const { t } = useTranslation('discovery')
  const { form } = report
  return (
    <PanelSection title={t('report')}>
      <p className={styles.quiet}>{t('reportHint')}</p>
      <p className={styles.quiet}>{report.way}</p>
      <Textarea label={t('reportText')} value={report.text} readOnly autosize minRows={4} maxRows={14} />
      <span className={styles.reportVerbs}>
        <TextButton onClick={() => copyText(report.text)}>{t('copyText')}</TextButton>
        {form === null ? null : (
          <TextButton onClick={() => void askShell('shell.openExternal', { url: form }).catch(tellProblem)}>
            {t('reportForm', { network: candidate.networkName })}
          </TextButton>
        )}
      </span>
    </PanelSection>
  )
}
