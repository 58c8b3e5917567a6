import { create } from 'zustand'

export const usePalette = create<{ open: boolean; text: string }>(() => ({ open: false, text: '' }))

/** Opens the palette, with a text already in it if given. */
export function openPalette(text = ''): void {
  usePalette.setState({ open: true, text })
}
export function closePalette(): void {
  usePalette.setState({ open: false })
}
