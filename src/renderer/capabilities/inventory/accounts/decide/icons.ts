import {
  IconArchive,
  IconArrowMerge,
  IconArrowsExchange,
  IconCheck,
  IconCircleDashed,
  IconFocus2,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Disposition } from '#shared/model/words.ts'

/** The icons of the dispositions where an icon alone is asked for. */
export const DISPOSITION_ICONS: Record<Disposition, TablerIcon> = {
  keep: IconCheck,
  refocus: IconFocus2,
  merge: IconArrowMerge,
  transfer: IconArrowsExchange,
  archive: IconArchive,
  close: IconX,
  undecided: IconCircleDashed,
}
