import { Button } from '@mantine/core'
import { RightLine } from '../../../../app/right/RightLine.tsx'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DetailPanel, PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { change } from '../change.ts'
import { clearSelection, closeSide } from '../desk.ts'
import type { Targets } from '../selected.ts'
import styles from './edit.module.css'

/** The confirm step of taking accounts out of the inventory. */
export function RemovePanel({ targets, onRemoved }: { targets: Targets; onRemoved: () => void }) {
  const { t } = useTranslation(['inventory', 'frame'])
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  const remove = async (): Promise<void> => {
    const ids = await targets.ids()
    const done = await change('accounts.remove', { ids }, ({ removed }) => t('removed', { count: removed }))
    if (!done) return
    clearSelection()
    closeSide()
    onRemoved()
  }
  return (
    <DetailPanel
      label={t('remove')}
      title={t('removeMany', { count: targets.count })}
      onClose={closeSide}
      closeLabel={t('frame:close')}
    >
      <RightLine of="rest" />
      <PanelSection>
        <div className={styles.form}>
          <p className={styles.hint}>{t('removeHint')}</p>
          <div className={styles.verbs}>
            <Button variant="default" ref={keep} onClick={closeSide}>
              {t('frame:cancel')}
            </Button>
            <Button color="red" onClick={() => void remove()}>
              {t('remove')}
            </Button>
          </div>
        </div>
      </PanelSection>
    </DetailPanel>
  )
}
