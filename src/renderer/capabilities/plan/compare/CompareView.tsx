import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { FiguresAge } from '../../../app/age/MirrorAge.tsx'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { LetterMark } from '../scenario/LetterMark.tsx'
import { NameForm } from '../scenario/NameForm.tsx'
import { type Lettered, useScenarios, useScenarioWork } from '../scenario/use-scenario-work.ts'
import { useScenario } from '../scenario/use-scenario.ts'
import { compareRows } from './compare-rows.tsx'
import styles from './compare.module.css'
import { useCompareWords } from './use-compare-words.ts'

/** Every scenario side by side with today: what stays, what it keeps, covers, takes and costs, and what it was asked for. */
export function CompareView() {
  const { t } = useTranslation('plan')
  const asked = useAsk('plan.scenarios', {})
  const scenarios = useScenarios()
  const words = useCompareWords()
  useReady(asked.data !== undefined)
  const [first] = scenarios
  if (asked.isError || asked.data === undefined || first === undefined) return <Awaited of={[asked]} />
  const rows = compareRows(words, first.before, asked.data.today)
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('compareLabel')}>
        <thead>
          <tr>
            <td>
              <TermHelp term="scenario" />
            </td>
            <th scope="col">{t('compareToday')}</th>
            {scenarios.map((scenario) => (
              <th key={scenario.scenarioId} scope="col">
                <Head scenario={scenario} count={scenarios.length} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-key={row.key || undefined} data-first={row.first || undefined}>
              <th scope="row">{row.label}</th>
              <td>{row.today}</td>
              {scenarios.map((scenario) => (
                <td key={scenario.scenarioId}>{row.of(scenario)}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>
              <FiguresAge />
            </td>
            <td aria-hidden />
            {scenarios.map((scenario) => (
              <td key={scenario.scenarioId}>
                <Foot scenario={scenario} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      {scenarios.length === 1 ? <p className={styles.alone}>{t('compareAlone')}</p> : null}
    </div>
  )
}

/** Name and what can be done with it; the name is changed where it stands. */
function Head({ scenario, count }: { scenario: Lettered; count: number }) {
  const { t } = useTranslation('plan')
  const work = useScenarioWork()
  const [asking, setAsking] = useState<'copy' | 'rename' | null>(null)
  if (asking !== null)
    return (
      <NameForm
        label={t('scenarioName')}
        value={asking === 'rename' ? scenario.scenario : t('scenarioNumber', { number: count + 1 })}
        action={asking === 'rename' ? t('renameNow') : t('copyNow')}
        onName={(name) => (asking === 'rename' ? work.rename(scenario, name) : work.copy(scenario, name))}
        onClose={() => setAsking(null)}
      />
    )
  return (
    <span className={styles.head}>
      <LetterMark scenario={scenario} />
      <span className={styles.headName} title={scenario.scenario}>
        {scenario.scenario}
      </span>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon aria-label={t('scenarioMenu', { name: scenario.scenario })}>
            <IconDots size={14} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsking('copy')}>{t('scenarioCopy')}</Menu.Item>
          <Menu.Item onClick={() => setAsking('rename')}>{t('scenarioRename')}</Menu.Item>
          {scenario.isPlan ? null : (
            <Menu.Item onClick={() => void work.putAway(scenario)}>{t('scenarioPutAway')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </span>
  )
}

function Foot({ scenario }: { scenario: Lettered }) {
  const { t } = useTranslation('plan')
  const { show, id } = useScenario()
  const work = useScenarioWork()
  const shown = id === null ? scenario.isPlan : id === scenario.scenarioId
  return (
    <span className={styles.foot}>
      {scenario.isPlan ? (
        <span className={styles.quiet}>{t('isThePlan')}</span>
      ) : (
        <Button variant="default" onClick={() => void work.promote(scenario)}>
          {t('promote')}
        </Button>
      )}
      {shown ? (
        <span className={styles.quiet}>{t('isShown')}</span>
      ) : (
        <TextButton
          onClick={() => show(scenario.isPlan ? null : scenario.scenarioId)}
          label={t('showScenario', { name: scenario.scenario })}
        >
          {t('showNow')}
        </TextButton>
      )}
    </span>
  )
}
