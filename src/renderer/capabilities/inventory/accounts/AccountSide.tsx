import type { ListFilter } from '#shared/model/filter.ts'
import { MergeSelection } from '../duplicates/MergeSelection.tsx'
import { PeopleSide } from '../people/PeopleSide.tsx'
import { RequestPanel } from '../people/RequestPanel.tsx'
import { DecidePanel } from './decide/DecidePanel.tsx'
import { useDesk } from './desk.ts'
import { AddPanel } from './edit/AddPanel.tsx'
import { BulkPanel } from './edit/BulkPanel.tsx'
import { RemovePanel } from './edit/RemovePanel.tsx'
import { PastePanel } from './paste/PastePanel.tsx'
import { AccountPanel } from './panel/AccountPanel.tsx'
import type { usePlace } from './place.ts'
import type { Targets } from './selected.ts'

type Props = {
  readonly place: ReturnType<typeof usePlace>
  readonly targets: Targets
  /** The list as it is shown: its order is that of what is done to several accounts. */
  readonly listed: ListFilter
  /** How many accounts are selected. */
  readonly selected: number
}

/** What stands beside the list: what is done to the chosen accounts, or else the open account. */
export function AccountSide({ place, targets, listed, selected }: Props) {
  const side = useDesk((desk) => desk.side)
  const pasted = useDesk((desk) => desk.pasted)
  const { account, open } = place
  if (side === 'add') return <AddPanel onOpen={open} />
  if (side === 'request') return <RequestPanel onOpen={open} />
  if (side === 'edit' && selected > 0) return <BulkPanel targets={targets} />
  if (side === 'paste' && selected > 0)
    return <PastePanel key={pasted.wish} targets={targets} filter={listed} pasted={pasted.text} />
  if (side === 'merge' && selected > 1) return <MergeSelection targets={targets} />
  if (targets.count > 0) {
    if (side === 'people') return <PeopleSide targets={targets} />
    if (side === 'decide') return <DecidePanel key={targets.single ?? 'many'} targets={targets} />
    if (side === 'remove') return <RemovePanel targets={targets} onRemoved={() => open(null)} />
  }
  if (account === null) return null
  return <AccountPanel id={account} tab={place.tab} onTab={place.setTab} onClose={() => open(null)} />
}
