import { useTranslation } from 'react-i18next'
import type { RegisterEntry } from '#shared/model/people.ts'
import { Awaited } from '../../../../app/answers/Awaited.tsx'
import { go } from '../../../../app/navigation.ts'
import { useAsk } from '../../../../app/queries.ts'
import { NetworkIcon } from '../../../../components/marks/NetworkIcon.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import styles from '../directory.module.css'
import { isGone } from '../gone.ts'
import { openAccounts } from '../place.ts'

const SHOWN = 30

/** The accounts one person alone holds, each with why and the next step. */
export function AloneOf({ entry }: { entry: RegisterEntry }) {
  const { t } = useTranslation('people')
  const { data, error, refetch } = useAsk('people.alone', { person: entry.id, offset: 0, limit: SHOWN })
  return (
    <PanelSection
      title={t('figure_alone_person')}
      aside={
        <TextButton onClick={() => openAccounts('alone', entry.filterName)}>
          {t('allAlone', { count: entry.alone })}
        </TextButton>
      }
    >
      {error || data === undefined ? <Awaited of={[{ error, refetch }]} rows={2} flush /> : null}
      <ul className={styles.rows}>
        {(data?.rows ?? []).map((row) => (
          <li key={row.account} className={styles.row}>
            <span>
              <NetworkIcon icon={row.networkIcon} label={row.network} size={13} /> {row.handle}
            </span>
            <span>
              {row.owner ? (
                <TextButton
                  label={t(!isGone(row.leftOn) ? 'nameBackupOf' : 'nameOwnerOf', { name: row.handle })}
                  onClick={() => go('accounts', { account: row.account })}
                >
                  {t(!isGone(row.leftOn) ? 'nameBackup' : 'nameOwner')}
                </TextButton>
              ) : null}
              {row.admin ? (
                <TextButton
                  label={t('addAccessTo', { name: row.handle })}
                  onClick={() => go('accounts', { account: row.account, tab: 'access' })}
                >
                  {t('addAccess')}
                </TextButton>
              ) : null}
            </span>
            <small>{t(row.owner ? (row.admin ? 'aloneBoth' : 'aloneOwner') : 'aloneAdmin')}</small>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
