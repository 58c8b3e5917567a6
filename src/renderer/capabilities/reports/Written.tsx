import { useTranslation } from 'react-i18next'
import { askShell } from '../../api.ts'
import { tellProblem } from '../../app/problems.ts'
import { TextButton } from '../../components/page/TextButton.tsx'
import styles from './reports.module.css'

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** Files of the latest export, each a way to its place on the disk. */
export function Written({ files }: { files: readonly { path: string; format: string }[] }) {
  const { t } = useTranslation('reports')
  if (files.length === 0) return null
  return (
    <section className={styles.written} aria-label={t('written')}>
      <h2>{t('written')}</h2>
      <ul>
        {files.map((file) => (
          <li key={file.path} title={file.path}>
            <span>{nameOf(file.path)}</span>
          </li>
        ))}
      </ul>
      <TextButton onClick={() => void askShell('shell.reveal', { path: files[0]?.path ?? '' }).catch(tellProblem)}>
        {t('show')}
      </TextButton>
    </section>
  )
}
