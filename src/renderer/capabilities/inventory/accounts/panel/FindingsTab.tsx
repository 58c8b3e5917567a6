import { useTranslation } from 'react-i18next'
import type { AccountDetail } from '#shared/model/account.ts'
import { useFormat } from '../../../../app/format.ts'
import { TermHelp } from '../../../../components/help/TermHelp.tsx'
import { PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { HealthSection } from './HealthSection.tsx'
import { FindingLines } from './FindingLines.tsx'

/** All findings of the latest audit with their evidence and first remedy. */
export function FindingsTab({ account }: { account: AccountDetail }) {
  const { t } = useTranslation(['inventory', 'words'])
  const format = useFormat()
  return (
    <>
      <PanelSection
        title={t('words:findings')}
        help={<TermHelp term="finding" />}
        {...(account.health === null ? {} : { aside: t('healthAside', { health: format.number(account.health) }) })}
      >
        <FindingLines account={account} full />
      </PanelSection>
      <HealthSection account={account} />
    </>
  )
}
