import { create } from 'zustand'
import type { ShellState } from '#shared/contract/shell.ts'
import { askShell, on } from '../../api.ts'
import { switchLanguage } from '../language.ts'

/** What the shell says: preferences, the open document, recent ones. Null before the first answer. */
export const useShell = create<{ state: ShellState | null }>(() => ({ state: null }))

export function takeShellState(state: ShellState): void {
  void switchLanguage(state.preferences.language)
  useShell.setState({ state })
}

/** Reads the first state and follows every later one. */
export async function followShell(): Promise<ShellState> {
  on('state', takeShellState)
  const state = await askShell('shell.state', {})
  useShell.setState({ state })
  return state
}

/** A request to the shell that changes its state. */
export async function changeShell(change: () => Promise<ShellState>): Promise<void> {
  takeShellState(await change())
}
