import { useTranslation } from 'react-i18next'
import type { ConversationDetail } from '#shared/model/conversation.ts'
import { useFormat } from '../../../app/format.ts'
import { WithTerm } from '../../../components/help/TermHelp.tsx'
import styles from './thread.module.css'

/** Stops that are drawn; of a longer way the first and the last ones are. */
const DRAWN = 5

type Stop = { id: string; name: string; note: string; kind: 'done' | 'now' | 'end' }

/** The way a conversation went from team to team, with the time at each stop. */
export function RouteStrip({ detail }: { detail: ConversationDetail }) {
  const { t } = useTranslation('conversations')
  const format = useFormat()
  const { conversation, route, target, resolvedAt } = detail
  const { firstResponseMinutes: first, waitingSince } = conversation
  const stops: Stop[] = [
    { id: 'written', name: t('written'), note: format.shortDate(conversation.startedAt), kind: 'done' },
    ...route.map((stop, at) => ({
      id: `${stop.at} ${at}`,
      name: stop.team ?? t('noTeam'),
      note: stop.minutes === null ? t('isHere') : t('stayed', { time: format.minutes(stop.minutes) }),
      kind: stop.minutes === null ? ('now' as const) : ('done' as const),
    })),
    ...(resolvedAt !== null || conversation.status === 'resolved'
      ? [{ id: 'resolved', name: t('resolved'), note: format.shortDate(resolvedAt), kind: 'end' as const }]
      : []),
  ]
  const shown = stops.length > DRAWN + 1 ? [...stops.slice(0, 2), ...stops.slice(-DRAWN + 1)] : stops
  const late = first === null ? waitingSince !== null : first > target.minutes
  const said =
    first !== null
      ? t('answeredIn', { time: format.minutes(first), target: format.minutes(target.minutes) })
      : waitingSince === null
        ? ''
        : t('neverAnswered', { target: format.minutes(target.minutes) })
  const hidden = stops.length - shown.length
  return (
    <section className={styles.route} aria-label={t('routeTitle')}>
      <header>
        <WithTerm term="route">
          <span>{hidden > 0 ? t('routeLeftOut', { count: hidden }) : t('routeTitle')}</span>
        </WithTerm>
        <span data-late={late || undefined} title={target.own ? undefined : t('targetDated')}>
          {said}
        </span>
      </header>
      <ol className={styles.stops}>
        {shown.map((stop) => (
          <li key={stop.id} data-kind={stop.kind}>
            <i aria-hidden />
            <b title={stop.name}>{stop.name}</b>
            <span>{stop.note}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
