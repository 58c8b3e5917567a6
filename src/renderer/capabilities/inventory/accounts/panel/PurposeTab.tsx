import { useTranslation } from 'react-i18next'
import { type AccountDetail, PURPOSE_FIELDS } from '#shared/model/account.ts'
import { PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { change } from '../change.ts'
import { LineField } from '../edit/LineField.tsx'
import styles from './panel.module.css'

/** The seven questions of the charter; each answer is saved when it is left. */
export function PurposeTab({ account }: { account: AccountDetail }) {
  const { t } = useTranslation(['inventory', 'words'])
  const filled = PURPOSE_FIELDS.filter((field) => account.purpose[field] !== null).length
  return (
    <PanelSection title={t('purposeTitle')} aside={t('filled', { filled, all: PURPOSE_FIELDS.length })}>
      <div className={styles.purpose}>
        {PURPOSE_FIELDS.map((field) => (
          <div key={field}>
            <b>{t(`words:${field}`)}</b>
            <p>{t(`ask_${field}`)}</p>
            <LineField
              id={`purpose ${field}`}
              label={`${t(`words:${field}`)}: ${t(`ask_${field}`)}`}
              value={account.purpose[field]}
              placeholder={t('words:notStated')}
              lines
              onSave={(value) =>
                change('accounts.setPurpose', { id: account.id, purpose: { ...account.purpose, [field]: value } })
              }
            />
          </div>
        ))}
      </div>
    </PanelSection>
  )
}
