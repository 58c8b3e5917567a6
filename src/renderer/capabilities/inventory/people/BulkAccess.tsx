import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { change, today } from '../accounts/change.ts'
import { AccessForm } from './AccessForm.tsx'
import styles from '../directory/directory.module.css'

/** The same way in for every chosen account, and proof that the ways in were tried. */
export function BulkAccess({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('people')
  const [made, setMade] = useState(0)
  return (
    <>
      <PanelSection title={t('proofTitle')}>
        <p className={styles.hint}>{t('proofHint')}</p>
        <TextButton
          onClick={() =>
            void change('access.prove', { accounts: [...ids], provenOn: today() }, ({ changed }) =>
              t('proven', { count: changed }),
            )
          }
        >
          {t('proveAllToday')}
        </TextButton>
      </PanelSection>
      <PanelSection title={t('addAccess')}>
        <AccessForm
          key={made}
          known={null}
          saveLabel={t('addToMany', { count: ids.length })}
          onSave={async (entry) => {
            const done = await change('access.add', { accounts: [...ids], entry }, ({ added, present }) =>
              [t('accessAdded', { count: added }), present > 0 ? t('accessPresent', { count: present }) : null]
                .filter(Boolean)
                .join(' · '),
            )
            if (done) setMade(made + 1)
            return done !== null
          }}
        />
      </PanelSection>
    </>
  )
}
