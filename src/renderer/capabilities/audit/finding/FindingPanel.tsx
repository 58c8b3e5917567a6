import { IconSitemap } from '@tabler/icons-react'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { AuditRun, Finding } from '#shared/model/finding.ts'
import { RightLine } from '../../../app/right/RightLine.tsx'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { SeverityMark } from '../../../components/marks/SeverityMark.tsx'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import styles from '../audit.module.css'
import { daysLater } from '../findings/due-days.ts'
import { aboutOf } from '../findings/about.ts'
import type { Acting } from '../findings/use-acting.ts'
import type { Place } from '../findings/use-place.ts'
import { WaiveForm } from '../findings/WaiveForm.tsx'
import { RuleWhy } from '../rules/RuleWhy.tsx'
import { ConcernedAccounts } from './ConcernedAccounts.tsx'
import { FindingFacts } from './FindingFacts.tsx'
import { FindingFoot } from './FindingFoot.tsx'
import { FindingLife } from './FindingLife.tsx'
import { FindingStanding } from './FindingStanding.tsx'

/** One finding: what, on which account, by which facts and rule, and what to do. Nothing while none is open. */
export function FindingPanel({ place, acting, latest }: { place: Place; acting: Acting; latest: AuditRun }) {
  const { t } = useTranslation('audit')
  const narrow = useMediaQuery('(max-width: 1199px)', false, { getInitialValueInEffect: false })
  const width = narrow ? 410 : 500
  const { finding } = place
  if (finding === null) {
    if (!place.gone) return null
    return (
      <DetailPanel
        label={t('findingPanel')}
        title={t('findingPanel')}
        onClose={place.close}
        closeLabel={t('close')}
        width={width}
      >
        <PanelSection>{t('gone')}</PanelSection>
      </DetailPanel>
    )
  }
  return (
    <DetailPanel
      label={t('findingPanel')}
      title={<Kicker finding={finding} />}
      icon={<SeverityMark severity={finding.severity} size={14} />}
      onClose={place.close}
      closeLabel={t('close')}
      width={width}
      foot={<FindingFoot finding={finding} acting={acting} />}
    >
      <Head finding={finding} />
      <RightLine of="audit" />
      <FindingBody key={finding.id} finding={finding} acting={acting} latest={latest} />
    </DetailPanel>
  )
}

function Kicker({ finding }: { finding: Finding }) {
  const { t } = useTranslation(['audit', 'words'])
  const format = useFormat()
  return (
    <span className={styles.kicker}>
      <b data-severity={finding.severity}>{t(`words:${finding.severity}`)}</b>
      <span>
        {' · '}
        {t('ruleId')} <code>{finding.rule}</code>
        {' · '}
        {t('openSince', { date: format.date(finding.since) })}
      </span>
    </span>
  )
}

function Head({ finding }: { finding: Finding }) {
  const { t } = useTranslation('audit')
  const owner = finding.account === null ? null : (finding.owner ?? t('noOwner'))
  const rest = finding.account === null ? [] : [finding.brand, finding.market, owner].filter((part) => part !== null)
  return (
    <div className={styles.findingHead}>
      <h3>{finding.ruleTitle}</h3>
      <p className={styles.accountLine}>
        {finding.networkIcon === null ? null : <NetworkIcon icon={finding.networkIcon} />}
        {finding.account === null ? (
          <>
            <IconSitemap size={15} aria-hidden className={styles.aboutIcon} />
            {aboutOf(finding)}
          </>
        ) : (
          <TextButton
            href={`#${linkTo('accounts', { account: finding.account })}`}
            label={t('openAccount', { name: finding.accountName ?? '' })}
          >
            {finding.accountName}
          </TextButton>
        )}
        <span className={styles.accountRest}>{rest.map((part) => ` · ${part}`).join('')}</span>
      </p>
    </div>
  )
}

/** The days of conversations that rules of service look at. */
const LOOKED_BACK = 90

/** The conversations in which the account was asked for help while the audit looked. */
function ConversationsDoor({ finding, at }: { finding: Finding; at: number }) {
  const { t } = useTranslation('audit')
  if (finding.account === null) return null
  const filter = `account:${finding.account} needs_help:yes after:${daysLater(at, -LOOKED_BACK)}`
  return <TextButton href={`#${linkTo('conversations', { filter })}`}>{t('askedThere')}</TextButton>
}

function FindingBody({ finding, acting, latest }: { finding: Finding; acting: Acting; latest: AuditRun }) {
  const { t } = useTranslation(['audit', 'words'])
  const rules = useAsk('audit.rules', {})
  const rule = rules.data?.rules.find((one) => one.id === finding.rule)
  const waiving = acting.asking === 'waive' && acting.at === 'panel'
  return (
    <>
      {waiving ? (
        <PanelSection title={t('waiveTitle')} help={<TermHelp term="waiver" />}>
          <WaiveForm onWaive={acting.waive} onCancel={acting.stopAsking} />
        </PanelSection>
      ) : null}
      <FindingFacts
        finding={finding}
        at={latest.startedAt}
        door={rule?.group === 'service' ? <ConversationsDoor finding={finding} at={latest.startedAt} /> : null}
      />
      <ConcernedAccounts finding={finding} />
      <FindingStanding finding={finding} acting={acting} />
      {rule ? <RuleWhy rule={rule} /> : null}
      {finding.remedy.length === 0 ? null : (
        <PanelSection title={t('remedy')}>
          <ol className={styles.remedy}>
            {finding.remedy.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </PanelSection>
      )}
      <FindingLife finding={finding} acting={acting} />
    </>
  )
}
