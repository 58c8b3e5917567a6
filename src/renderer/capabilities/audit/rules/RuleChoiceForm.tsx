import { NumberInput, Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PackRuleState, RuleChoice } from '#shared/model/rule-pack.ts'
import { Severity } from '#shared/model/words.ts'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import styles from './packs.module.css'
import { useThreshold } from './threshold.ts'
import type { PackEditing } from './use-pack.ts'

const isShare = (unit: string): boolean => unit === 'share'

/** How the pack applies one rule; with a pack of one's own it can be changed here. */
export function RuleChoiceForm({ rule, editing }: { rule: PackRuleState; editing: PackEditing }) {
  const { t } = useTranslation(['packs', 'words'])
  const written = useThreshold()
  const choice = editing.choiceOf(rule)
  const off = !editing.canEdit
  const change = (patch: Partial<RuleChoice>): void => editing.choose(rule, { ...choice, ...patch })
  const isBase = JSON.stringify(choice) === JSON.stringify(rule.base)
  return (
    <PanelSection
      title={t('inPack', { name: editing.name })}
      aside={
        off || isBase ? undefined : (
          <TextButton onClick={() => editing.choose(rule, rule.base)}>{t('asBase')}</TextButton>
        )
      }
    >
      <div className={styles.form}>
        <Switch
          label={t('ruleOn')}
          checked={choice.on}
          disabled={off}
          onChange={(event) => change({ on: event.currentTarget.checked })}
        />
        <Select
          label={t('severity')}
          allowDeselect={false}
          disabled={off || !choice.on}
          value={choice.severity}
          data={Severity.options.map((severity) => ({ value: severity, label: t(`words:${severity}`) }))}
          onChange={(next) => change({ severity: Severity.parse(next) })}
        />
        {rule.parameters.map((parameter) => (
          <NumberInput
            key={parameter.name}
            label={parameter.label}
            description={t('defaultOf', {
              value: written({ value: parameter.default, unit: parameter.unit, source: '' }),
              source: parameter.source,
            })}
            disabled={off || !choice.on}
            min={0}
            max={isShare(parameter.unit) ? 100 : 1_000_000}
            allowDecimal={false}
            suffix={isShare(parameter.unit) ? ' %' : ''}
            value={
              isShare(parameter.unit)
                ? Math.round((choice.parameters[parameter.name] ?? 0) * 100)
                : (choice.parameters[parameter.name] ?? 0)
            }
            onChange={(next) => {
              if (typeof next !== 'number') return
              const value = isShare(parameter.unit) ? next / 100 : next
              change({ parameters: { ...choice.parameters, [parameter.name]: value } })
            }}
          />
        ))}
        {off ? <p className={styles.hint}>{t('copyFirst')}</p> : null}
      </div>
    </PanelSection>
  )
}
