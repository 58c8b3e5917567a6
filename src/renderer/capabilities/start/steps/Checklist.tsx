import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Begun } from '#shared/contract/workspace.ts'
import { go } from '../../../app/navigation.ts'
import { runAction } from '../../../app/palette/actions.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { FIRST_STEPS, type FirstStep, stepsDone } from './checklist.ts'
import { Dock } from './Dock.tsx'
import styles from './steps.module.css'
import { putAway } from './keep.ts'

const GO: Record<FirstStep, () => void> = {
  import: () => runAction('import'),
  name: () => go('accounts', { filter: 'owner:none' }),
  audit: () => runAction('audit'),
  plan: () => go('plan'),
  export: () => go('reports'),
}

/** What to do first in a workspace of one's own, as far as it is not done. Goes away by itself with the last step. */
export function Checklist({ begun }: { begun: Begun }) {
  const { t } = useTranslation('start')
  const done = stepsDone(begun)
  const all = FIRST_STEPS.every((step) => done[step])
  useEffect(() => {
    if (all) putAway(begun.id)
  }, [all, begun.id])
  if (all) return null
  const next = FIRST_STEPS.find((step) => !done[step])
  return (
    <Dock label={t('firstSteps')} title={t('firstSteps')} onClose={() => putAway(begun.id)} closeLabel={t('firstAway')}>
      <ol className={styles.list}>
        {FIRST_STEPS.map((step) => (
          <li key={step} aria-current={step === next ? 'step' : undefined}>
            {done[step] ? (
              <span className={styles.done}>
                <IconCheck size={14} color="var(--m-good)" aria-hidden />
                {t(`first_${step}`)}
                <span className={styles.hidden}>{t('firstDone')}</span>
              </span>
            ) : (
              <TextButton icon={<IconCircleDashed size={14} aria-hidden />} onClick={GO[step]}>
                {t(`first_${step}`)}
              </TextButton>
            )}
          </li>
        ))}
      </ol>
    </Dock>
  )
}
