import { problemOf } from '../problems.ts'
import { Failed } from './Failed.tsx'

type ListFailedProps = { list: { readonly error: Error | null; readonly retry: () => unknown } }

/** Over a list that could not be read, whose rows stay as they were. What a filter means wrongly is said in its line. */
export function ListFailed({ list }: ListFailedProps) {
  if (list.error === null || problemOf(list.error).code === 'bad_filter') return null
  return <Failed error={list.error} onRetry={list.retry} />
}
