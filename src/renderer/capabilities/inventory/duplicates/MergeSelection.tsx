import { clearSelection, closeSide } from '../accounts/desk.ts'
import { type Targets, useIds } from '../accounts/selected.ts'
import { MergePanel } from './MergePanel.tsx'

/** Merging what is selected in the table. */
export function MergeSelection({ targets }: { targets: Targets }) {
  const ids = useIds(targets)
  if (ids.length < 2) return null
  return (
    <MergePanel
      key={ids.join()}
      ids={ids}
      onClose={closeSide}
      onDone={() => {
        closeSide()
        clearSelection()
      }}
    />
  )
}
