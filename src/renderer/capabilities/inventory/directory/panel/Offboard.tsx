import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterEntry } from '#shared/model/people.ts'
import { useAsk } from '../../../../app/queries.ts'
import { DetailPanel, PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { change, today } from '../../accounts/change.ts'
import { EntryChoice } from '../../accounts/edit/EntryChoice.tsx'
import { DayField } from '../../../../app/day/DayField.tsx'
import styles from '../directory.module.css'

/** A person leaves: who takes over, which access goes, and what that does, before it is done in one step. */
export function Offboard({ entry, onBack }: { entry: RegisterEntry; onBack: () => void }) {
  const { t } = useTranslation(['people', 'words', 'frame'])
  const [leftOn, setLeftOn] = useState(entry.fields['left_on'] ?? today())
  const [promoteBackup, setPromote] = useState(true)
  const [to, setTo] = useState<string | null>(null)
  const [revoke, setRevoke] = useState(true)
  const wish = { person: entry.id, leftOn, promoteBackup, to, revoke }
  const { data } = useAsk('people.previewOffboard', wish)
  const leave = async (): Promise<void> => {
    const done = await change('people.offboard', wish, () => t('offboarded', { name: entry.name }))
    if (done) onBack()
  }
  return (
    <DetailPanel
      label={t('offboard')}
      title={t('offboardTitle', { name: entry.name })}
      onClose={onBack}
      closeLabel={t('frame:close')}
      foot={
        <>
          <Button variant="default" onClick={onBack}>
            {t('frame:cancel')}
          </Button>
          <Button disabled={data === undefined} onClick={() => void leave()}>
            {t('offboardDo')}
          </Button>
        </>
      }
    >
      <PanelSection>
        <div className={styles.form}>
          <DayField label={t('field_left_on')} value={leftOn} onSave={(day) => setLeftOn(day ?? today())} />
          <Checkbox
            checked={promoteBackup}
            label={t('promoteBackup')}
            onChange={(event) => setPromote(event.currentTarget.checked)}
          />
          <div>
            <p className={styles.hint}>{t('newOwner')}</p>
            <EntryChoice
              id="offboard to"
              label={t('newOwner')}
              kind="person"
              value={to}
              chosen={null}
              placeholder={t('stayWith', { name: entry.name })}
              clearLabel={t('stayWith', { name: entry.name })}
              without={[entry.id]}
              onChoose={setTo}
            />
          </div>
          <Checkbox
            checked={revoke}
            label={t('revokeAll')}
            description={t('revokeAllHint')}
            onChange={(event) => setRevoke(event.currentTarget.checked)}
          />
        </div>
      </PanelSection>
      <PanelSection title={t('whatHappens')}>
        {data === undefined ? null : (
          <ul className={styles.effects}>
            <li>{t('willPromote', { count: data.promoted })}</li>
            <li>{t('willHand', { count: data.handed })}</li>
            <li {...(data.kept > 0 ? { 'data-tone': 'high' } : {})}>{t('willKeep', { count: data.kept })}</li>
            <li>{t('willLoseBackup', { count: data.backup })}</li>
            <li>{t('willRevoke', { count: data.revoked })}</li>
            <li {...(data.alone > 0 ? { 'data-tone': 'high' } : {})}>{t('willStayAlone', { count: data.alone })}</li>
          </ul>
        )}
        <p className={styles.hint}>{t('offboardHint')}</p>
      </PanelSection>
    </DetailPanel>
  )
}
