import { Awaited } from '../../app/answers/Awaited.tsx'
import { useAsk } from '../../app/queries.ts'
import { Hours } from '../conversations/rules/Hours.tsx'
import { Targets } from '../conversations/rules/Targets.tsx'

/** When each market works: the same parts as in the conversations, where times are counted in them. */
export function WeekSettings() {
  const { data, error, refetch } = useAsk('service.rules', {})
  if (error || data === undefined) return <Awaited of={[{ error, refetch }]} rows={4} flush />
  return <Hours hours={data.hours} holidays={data.holidays} />
}

/** Within which time an answer or a solution is due. */
export function TargetSettings() {
  const { data, error, refetch } = useAsk('service.rules', {})
  if (error || data === undefined) return <Awaited of={[{ error, refetch }]} rows={4} flush />
  return <Targets targets={data.targets} />
}
