import { useTranslation } from 'react-i18next'
import type { Finding } from '#shared/model/finding.ts'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import styles from '../audit.module.css'

/** The accounts that a finding over the portfolio names, each a door to itself. Nothing where it names none. */
export function ConcernedAccounts({ finding }: { finding: Finding }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const { accounts, concerned } = finding
  if (accounts.length === 0) return null
  return (
    <PanelSection title={t('concerned')} aside={format.number(concerned)}>
      <ul className={styles.concerned}>
        {accounts.map((account) => (
          <li key={account.id}>
            {account.networkIcon === null ? null : <NetworkIcon icon={account.networkIcon} />}
            <TextButton
              href={`#${linkTo('accounts', { account: account.id })}`}
              label={t('openAccount', { name: account.name })}
            >
              {account.name}
            </TextButton>
          </li>
        ))}
      </ul>
      {concerned > accounts.length ? (
        <p className={styles.text}>{t('concernedMore', { count: concerned - accounts.length })}</p>
      ) : null}
    </PanelSection>
  )
}
