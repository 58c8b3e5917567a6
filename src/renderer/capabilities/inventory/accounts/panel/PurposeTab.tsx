import { useTranslation } from 'react-i18next'
import { type AccountDetail, PURPOSE_FIELDS } from '#shared/model/account.ts'
import { TermHelp } from '../../../../components/help/TermHelp.tsx'
import { Meter } from '../../../../components/marks/Meter.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { EvidenceList } from '../../people/EvidenceList.tsx'
import { change } from '../change.ts'
import { openSide } from '../desk.ts'
import { FieldLine, Fields } from '../edit/FieldLine.tsx'
import { LineField } from '../edit/LineField.tsx'
import { Goals, Stages } from './DetailFields.tsx'
import styles from './panel.module.css'

/** An example with what the account states in place of the words in braces. */
function filledIn(text: string, { brand, market, team, networkName }: AccountDetail): string {
  const stated: Record<string, string | null> = { brand, market, team, network: networkName }
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => stated[name] ?? '…')
}

/** The seven questions of the charter, each with what it asks and an example; stages, goals and what customers were asked. */
export function PurposeTab({ account }: { account: AccountDetail }) {
  const { t } = useTranslation(['inventory', 'words', 'people'])
  const filled = PURPOSE_FIELDS.filter((field) => account.purpose[field] !== null).length
  const said = t('filled', { filled, all: PURPOSE_FIELDS.length })
  const place = (id: string | null, name: string | null): { id: string; name: string } | null =>
    id === null ? null : { id, name: name ?? '' }
  return (
    <>
      <PanelSection
        title={t('purposeTitle')}
        help={<TermHelp term="purpose" />}
        aside={<TextButton onClick={() => openSide('people')}>{t('people:fromTemplate')}</TextButton>}
      >
        <div className={styles.meter}>
          <Meter value={filled} max={PURPOSE_FIELDS.length} label={said} />
          <span>{said}</span>
        </div>
        <div className={styles.purpose}>
          {PURPOSE_FIELDS.map((field) => (
            <div key={field}>
              <b>{t(`words:${field}`)}</b>
              <p>{t(`ask_${field}`)}</p>
              <LineField
                id={`purpose ${field}`}
                label={`${t(`words:${field}`)}: ${t(`ask_${field}`)}`}
                value={account.purpose[field]}
                placeholder={t('people:exampleOf', { text: filledIn(t(`people:example_${field}`), account) })}
                lines
                onSave={(value) =>
                  change('accounts.setPurpose', { id: account.id, purpose: { ...account.purpose, [field]: value } })
                }
              />
            </div>
          ))}
        </div>
      </PanelSection>
      <PanelSection title={t('people:serves')}>
        <Fields>
          <FieldLine label={t('stages')}>
            <Stages account={account} />
          </FieldLine>
          <FieldLine label={t('goals')}>
            <Goals account={account} />
          </FieldLine>
        </Fields>
      </PanelSection>
      <EvidenceList brand={place(account.brandId, account.brand)} market={place(account.marketId, account.market)} />
    </>
  )
}
