import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ContactRole } from '#shared/model/words.ts'
import acting from '../acting/acting.module.css'
import styles from './triage.module.css'

/** Who is speaking, and what shows it. */
export function ChooseRole({
  label,
  onChoose,
}: {
  label: string
  onChoose: (role: ContactRole, evidence: string) => void
}) {
  const { t } = useTranslation(['routes', 'conversations'])
  const [evidence, setEvidence] = useState('')
  return (
    <div role="group" aria-label={label} className={acting.moments}>
      {ContactRole.options.map((role, at) => (
        <button
          key={role}
          type="button"
          className={acting.moment}
          data-autofocus={at === 0 || undefined}
          onClick={() => onChoose(role, evidence)}
        >
          <span className={styles.role}>{t(`conversations:role_${role}`)}</span>
        </button>
      ))}
      <TextInput
        className={styles.evidence}
        label={t('roleEvidence')}
        description={t('roleEvidenceHint')}
        maxLength={500}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
    </div>
  )
}
