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

/** Icons of the palette's entries; the marks in rows draw their own. */
export const dispositionIcons: Record<Disposition, TablerIcon> = {
  keep: IconCheck,
  refocus: IconFocus2,
  merge: IconArrowMerge,
  transfer: IconArrowsExchange,
  archive: IconArchive,
  close: IconX,
  undecided: IconCircleDashed,
}
