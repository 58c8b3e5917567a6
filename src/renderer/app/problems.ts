import i18next from 'i18next'
import type { Problem } from '#shared/contract/error.ts'
import { problemWords } from '#shared/locale/problem.ts'
import { Language } from '#shared/model/words.ts'
import { showToast } from '../components/notice/toast.tsx'
import { askShell, ProblemError } from '../api.ts'

/** Any error as a problem with a code. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return { code: 'internal', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

/** A problem in the language that is on: what happened and what to do. */
export function wordsOf(error: unknown): { what: string; todo: string } {
  const language = Language.safeParse(i18next.language)
  return problemWords(problemOf(error), language.success ? language.data : 'en')
}

/** Puts the technical part on the clipboard. */
export async function copyDetails(error: unknown): Promise<void> {
  const problem = problemOf(error)
  await askShell('shell.copyDetails', { text: JSON.stringify({ at: new Date().toISOString(), ...problem }, null, 2) })
}

/** Says a problem in a toast; a cancelled job is no problem. */
export function tellProblem(error: unknown): void {
  const problem = problemOf(error)
  if (problem.code === 'cancelled') return
  const { what, todo } = wordsOf(error)
  showToast({
    message: `${what}. ${todo}`,
    closeLabel: i18next.t('frame:close'),
    undo: { label: i18next.t('frame:copyDetails'), keys: '', onUndo: () => void copyDetails(error) },
  })
}
