import { create } from 'zustand'
import type { Disposition } from '#shared/model/words.ts'
import { nothingSelected, type Selection } from '../../../components/table/selection.ts'

/** What stands at the right instead of the account's own panel. */
export type Side = 'edit' | 'decide' | 'remove' | 'add' | 'request' | 'people' | 'merge' | 'paste'

type Desk = {
  readonly selection: Selection
  /** The filter text under which the selection was last changed: under another one, some of it may be hidden. */
  readonly selectedUnder: string
  /** The keyboard's row. */
  readonly current: number | null
  readonly side: Side | null
  /** A disposition already chosen when the decision opens. */
  readonly disposition: Disposition | null
  /** The text that was pasted last, and how often something was. */
  readonly pasted: { readonly text: string; readonly wish: number }
  /** The field that takes the focus as soon as it is drawn; the number tells two wishes apart. */
  readonly focus: { readonly field: string; readonly wish: number } | null
}

const clear: Desk = {
  selection: nothingSelected,
  selectedUnder: '',
  current: null,
  side: null,
  disposition: null,
  focus: null,
  pasted: { text: '', wish: 0 },
}

/** What the person is doing on the accounts page; what they look at is in the address. */
export const useDesk = create<Desk>(() => clear)

export const select = (selection: Selection, under: string): void =>
  useDesk.setState({ selection, selectedUnder: under })
export const clearSelection = (): void => select(nothingSelected, '')
export const moveTo = (current: number | null): void => useDesk.setState({ current })
export const openSide = (side: Side, disposition: Disposition | null = null): void =>
  useDesk.setState({ side, disposition })
export const closeSide = (): void => useDesk.setState({ side: null, disposition: null })
/** Opens the panel that pastes onto the selection. */
export const pasteOnto = (text: string): void =>
  useDesk.setState(({ pasted }) => ({ side: 'paste', disposition: null, pasted: { text, wish: pasted.wish + 1 } }))
export const wishFocus = (field: string): void =>
  useDesk.setState(({ focus }) => ({ focus: { field, wish: (focus?.wish ?? 0) + 1 } }))
export const clearDesk = (): void => useDesk.setState(clear)
