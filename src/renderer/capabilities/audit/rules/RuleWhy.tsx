import { useTranslation } from 'react-i18next'
import type { RuleSummary } from '#shared/model/finding.ts'
import { linkTo } from '../../../app/navigation.ts'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { KeyValue } from '../../../components/panel/KeyValue.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import styles from '../audit.module.css'
import { useThreshold } from './threshold.ts'

/** Why a rule is one, what it compares with and where that figure comes from. */
export function RuleWhy({ rule, withDoor = true }: { rule: RuleSummary; withDoor?: boolean }) {
  const { t } = useTranslation('audit')
  const written = useThreshold()
  const door = withDoor ? (
    <TextButton href={`#${linkTo('audit', { view: 'rules', rule: rule.id })}`}>
      {t('others', { count: rule.findings })}
    </TextButton>
  ) : undefined
  return (
    <PanelSection title={t('why')} aside={door}>
      <p className={styles.text}>{rule.explanation}</p>
      {rule.threshold === null ? null : (
        <div className={styles.threshold}>
          <KeyValue
            labels={150}
            emptyLabel={t('notStated')}
            items={[
              { id: 'threshold', label: t('threshold'), value: written(rule.threshold) },
              { id: 'source', label: t('source'), value: rule.threshold.source },
            ]}
          />
        </div>
      )}
    </PanelSection>
  )
}
