import { ProblemError } from '../../api.ts'
import { tellProblem } from '../problems.ts'
import { queryClient } from '../queries.ts'
import { useShell } from './shell.ts'

/** Tells what went wrong with documents while one is open; the page without a document shows it in place. */
export function followProblems(): void {
  useShell.subscribe(({ state: now }, { state: before }) => {
    if (now?.service === 'recovered' && before?.service !== 'recovered') void queryClient.invalidateQueries()
    const digest = now?.digest.problem
    if (digest && JSON.stringify(digest) !== JSON.stringify(before?.digest.problem))
      tellProblem(new ProblemError(digest))
    const problem = now?.problem
    if (!problem || !now.workspace || JSON.stringify(problem) === JSON.stringify(before?.problem)) return
    tellProblem(new ProblemError(problem))
  })
}
