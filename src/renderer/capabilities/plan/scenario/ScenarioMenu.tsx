import { Button, Menu, Popover, VisuallyHidden } from '@mantine/core'
import { IconArchive, IconChevronDown, IconCopy, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LetterMark } from './LetterMark.tsx'
import { NameForm } from './NameForm.tsx'
import styles from './scenario.module.css'
import { type Lettered, useScenarios, useScenarioWork } from './use-scenario-work.ts'
import { useScenario } from './use-scenario.ts'

/** Which scenario is looked at, the way to another, and what can be done with this one. */
export function ScenarioMenu() {
  const { t } = useTranslation('plan')
  const { id, show } = useScenario()
  const scenarios = useScenarios()
  const work = useScenarioWork()
  const [asking, setAsking] = useState<'copy' | 'rename' | null>(null)
  const shown = scenarios.find((one) => (id === null ? one.isPlan : one.scenarioId === id))
  if (!shown) return null
  const free = (name: string): boolean => scenarios.every((one) => one.scenario !== name)
  const proposed = Array.from({ length: scenarios.length + 1 }, (_, at) =>
    t('scenarioNumber', { number: at + 2 }),
  ).find(free)
  return (
    <Popover
      opened={asking !== null}
      onChange={(open) => open || setAsking(null)}
      position="bottom-end"
      trapFocus
      withRoles={false}
      withinPortal
    >
      <Popover.Target>
        <span>
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <Button
                variant="default"
                rightSection={<IconChevronDown size={14} aria-hidden />}
                className={styles.menu}
              >
                <LetterMark scenario={shown} />
                <VisuallyHidden>{t('scenarioShown', { name: shown.scenario })}</VisuallyHidden>
                <span className={styles.menuName} aria-hidden>
                  {shown.scenario}
                </span>
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{t('scenarios')}</Menu.Label>
              {scenarios.map((one) => (
                <ScenarioItem key={one.scenarioId} scenario={one} chosen={one === shown} onShow={show} />
              ))}
              <Menu.Divider />
              <Menu.Item leftSection={<IconCopy size={14} aria-hidden />} onClick={() => setAsking('copy')}>
                {t('scenarioCopy')}
              </Menu.Item>
              <Menu.Item leftSection={<IconPencil size={14} aria-hidden />} onClick={() => setAsking('rename')}>
                {t('scenarioRename')}
              </Menu.Item>
              {shown.isPlan ? null : (
                <Menu.Item leftSection={<IconArchive size={14} aria-hidden />} onClick={() => void work.putAway(shown)}>
                  {t('scenarioPutAway')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={asking === 'copy' ? t('scenarioCopy') : t('scenarioRename')}>
        {asking === null ? null : (
          <NameForm
            label={t('scenarioName')}
            value={asking === 'copy' ? (proposed ?? '') : shown.scenario}
            action={asking === 'copy' ? t('copyNow') : t('renameNow')}
            onName={(name) => (asking === 'copy' ? work.copy(shown, name) : work.rename(shown, name))}
            onClose={() => setAsking(null)}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

type ScenarioItemProps = { scenario: Lettered; chosen: boolean; onShow: (id: string | null) => void }

function ScenarioItem({ scenario, chosen, onShow }: ScenarioItemProps) {
  const { t } = useTranslation('plan')
  return (
    <Menu.Item
      leftSection={<LetterMark scenario={scenario} />}
      aria-current={chosen || undefined}
      data-chosen={chosen || undefined}
      onClick={() => onShow(scenario.isPlan ? null : scenario.scenarioId)}
    >
      <span className={styles.item}>
        {scenario.scenario}
        <span className={styles.itemNote}>
          {scenario.isPlan ? t('isThePlan') : t('accountsStay', { count: scenario.after.accounts })}
        </span>
      </span>
    </Menu.Item>
  )
}
