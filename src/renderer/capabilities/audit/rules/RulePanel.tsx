import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { RuleSummary } from '#shared/model/finding.ts'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { SeverityMark } from '../../../components/marks/SeverityMark.tsx'
import { FigureBlock } from '../../../components/page/Figure.tsx'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import styles from '../audit.module.css'
import { useGroupName } from './groups.ts'
import { RuleChoiceForm } from './RuleChoiceForm.tsx'
import { RuleWhy } from './RuleWhy.tsx'
import type { PackEditing } from './use-pack.ts'

type RulePanelProps = { rule: RuleSummary; editing: PackEditing; onClose: () => void }

/** One rule: why it is one, what it compares with, how it decided, what to do. */
export function RulePanel({ rule, editing, onClose }: RulePanelProps) {
  const inPack = editing.pack?.rules.find((one) => one.id === rule.id)
  const { t } = useTranslation(['audit', 'words'])
  const format = useFormat()
  const groupName = useGroupName()
  const narrow = useMediaQuery('(max-width: 1199px)', false, { getInitialValueInEffect: false })
  const asked = rule.findings + rule.passed + rule.unknown
  return (
    <DetailPanel
      label={t('rulePanel')}
      icon={<SeverityMark severity={rule.severity} size={14} />}
      title={
        <span className={styles.kicker}>
          <b data-severity={rule.severity}>{t(`words:${rule.severity}`)}</b>
          <span>
            {' · '}
            {t('ruleId')} <code>{rule.id}</code>
            {' · '}
            {t('version', { version: rule.version })}
          </span>
        </span>
      }
      onClose={onClose}
      closeLabel={t('close')}
      width={narrow ? 340 : 420}
    >
      <div className={styles.findingHead}>
        <h3>{rule.title}</h3>
        <p className={styles.accountLine}>{groupName(rule.group)}</p>
      </div>
      <PanelSection title={t('checked')}>
        {asked === 0 ? (
          <p className={styles.text}>{t('notRun')}</p>
        ) : (
          <div className={styles.figures}>
            <FigureBlock
              value={format.number(rule.findings)}
              caption={t('notMet')}
              {...(rule.findings > 0
                ? {
                    href: `#${linkTo('audit', { filter: `rule:${rule.id}` })}`,
                    label: t('showFindings', { count: rule.findings, rule: rule.title }),
                  }
                : {})}
            />
            <FigureBlock value={format.number(rule.passed)} caption={t('met')} />
            <FigureBlock
              value={format.number(rule.unknown)}
              caption={t('unknownOutcome')}
              {...(rule.unknown > 0 ? { href: `#${linkTo('audit', { view: 'gaps' })}`, label: t('seeGaps') } : {})}
            />
          </div>
        )}
      </PanelSection>
      {inPack ? <RuleChoiceForm key={`${editing.name} ${rule.id}`} rule={inPack} editing={editing} /> : null}
      <RuleWhy rule={rule} withDoor={false} />
      <PanelSection title={t('remedy')}>
        <ol className={styles.remedy}>
          {rule.remedy.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </PanelSection>
    </DetailPanel>
  )
}
