import type { ReactNode } from 'react'
import type { English } from '#shared/locale/dictionary.ts'
import { ActivityFeed } from './ActivityFeed.tsx'
import { AppearanceSettings, KeyboardSettings } from './WindowSettings.tsx'
import { BackupSettings } from './BackupSettings.tsx'
import { DocumentSettings } from './DocumentSettings.tsx'
import { PrivacySettings } from './PrivacySettings.tsx'
import { RecurringSettings } from './RecurringSettings.tsx'
import { TargetSettings, WeekSettings } from './ServiceSettings.tsx'
import { ThresholdSettings } from './ThresholdSettings.tsx'

type Word = keyof English['settings']
export type Section = {
  /** Its name in the link: `#/settings?section=backups`. */
  readonly id: string
  readonly word: Word
  /** Other words it is found by. */
  readonly also: Word
  readonly Part: () => ReactNode
}

/** The settings in their order: the file, the window, what is held to, what is kept, what happened. */
export const SECTIONS: readonly Section[] = [
  { id: 'workspace', word: 'document', also: 'also_document', Part: DocumentSettings },
  { id: 'appearance', word: 'appearance', also: 'also_appearance', Part: AppearanceSettings },
  { id: 'keyboard', word: 'keyboard', also: 'also_keyboard', Part: KeyboardSettings },
  { id: 'week', word: 'week', also: 'also_week', Part: WeekSettings },
  { id: 'targets', word: 'targets', also: 'also_targets', Part: TargetSettings },
  { id: 'thresholds', word: 'thresholds', also: 'also_thresholds', Part: ThresholdSettings },
  { id: 'backups', word: 'backups', also: 'also_backups', Part: BackupSettings },
  { id: 'privacy', word: 'privacy', also: 'also_privacy', Part: PrivacySettings },
  { id: 'digest', word: 'recurring', also: 'also_recurring', Part: RecurringSettings },
  { id: 'activity', word: 'people', also: 'also_people', Part: ActivityFeed },
]
