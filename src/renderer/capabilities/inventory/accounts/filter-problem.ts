import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../app/problems.ts'

const REASONS = ['no_value', 'one_value', 'unclosed_quote', 'unknown_operator', 'unknown_field', 'bad_value'] as const
type Reason = (typeof REASONS)[number]

/** How long a filter may stay unreadable before that is said: half of a term is not a mistake yet. */
const PATIENCE_MS = 500

/** Why the filter cannot be read, in words and with its place; undefined while it can. */
export function useFilterProblem(error: unknown): string | undefined {
  const { t } = useTranslation('inventory')
  const problem = error === null ? null : problemOf(error)
  const details = problem?.code === 'bad_filter' ? problem.details : undefined
  const reason = REASONS.find((each): each is Reason => each === details?.['reason'])
  const text =
    reason === undefined
      ? ''
      : t(`filter_${reason}`, {
          text: String(details?.['text'] ?? ''),
          place: Number(details?.['at'] ?? 0) + 1,
          fields: String(details?.['fields'] ?? ''),
        })
  const [told, setTold] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setTold(text), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return text !== '' && told === text ? text : undefined
}
