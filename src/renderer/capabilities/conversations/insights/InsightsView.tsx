import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useParameters } from '../../../app/navigation.ts'
import { AskedPart } from './AskedPart.tsx'
import { IdeasPart } from './IdeasPart.tsx'
import styles from './insights.module.css'
import { RegisterPart } from './RegisterPart.tsx'
import { ThemesPart } from './ThemesPart.tsx'

const PARTS = { themes: ThemesPart, ideas: IdeasPart, register: RegisterPart, asked: AskedPart } as const
type Part = keyof typeof PARTS
const isPart = (id: string | null): id is Part => id !== null && Object.hasOwn(PARTS, id)

/** What was learned by listening: themes found, ideas of co-creators, the register of insights, and proof that people were asked. */
export function InsightsView() {
  const { t } = useTranslation('insights')
  const [parameters, set] = useParameters()
  const asked = parameters.get('part')
  const part: Part = isPart(asked) ? asked : 'themes'
  const Shown = PARTS[part]
  const choice = (
    <SegmentedControl
      aria-label={t('parts')}
      value={part}
      onChange={(next) => set({ part: next === 'themes' ? null : next, id: null })}
      data={(Object.keys(PARTS) as Part[]).map((value) => ({ value, label: t(`part_${value}`) }))}
    />
  )
  return (
    <div className={styles.room}>
      <Shown choice={choice} />
    </div>
  )
}
