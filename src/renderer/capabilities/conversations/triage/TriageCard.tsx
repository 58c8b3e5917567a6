import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconRoute, IconUserQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TriageCard as Card } from '#shared/model/triage-card.ts'
import type { ConversationDetail } from '#shared/model/conversation.ts'
import { Failed } from '../../../app/answers/Failed.tsx'
import { useFormat } from '../../../app/format.ts'
import { useAsk } from '../../../app/queries.ts'
import { WithTerm } from '../../../components/help/TermHelp.tsx'
import { Key } from '../../../components/marks/Key.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import type { Acting } from '../acting/use-acting.ts'
import { Questions } from './Questions.tsx'
import { TreeWay } from './TreeWay.tsx'
import styles from './triage.module.css'

const LEVELS = [1, 2, 3, 4] as const

/** What triage says about the conversation that is read, and what people said about that. */
export function TriageCard({ detail, acting }: { detail: ConversationDetail; acting: Acting }) {
  const { t } = useTranslation('routes')
  const { id } = detail.conversation
  const card = useAsk('triage.card', { id })
  const found = card.data
  if (card.isError) return <Failed error={card.error} onRetry={card.refetch} />
  if (found === undefined || card.isPlaceholderData) return <section className={styles.card} aria-busy />
  return (
    <section className={styles.card} aria-label={t('triage')}>
      <Head found={found} />
      <Verdict found={found} detail={detail} acting={acting} />
      <Questions found={found} />
      <Verbs found={found} detail={detail} acting={acting} />
      <TreeWay found={found} />
    </section>
  )
}

function Head({ found }: { found: Card }) {
  const { t } = useTranslation('routes')
  const { judged, overruled } = found
  const state =
    judged === null ? t('suggested') : t(overruled.length > 0 ? 'overruledBy' : 'confirmedBy', { name: judged.by })
  return (
    <header className={styles.head}>
      <WithTerm term="triage">
        <h3>{t('triage')}</h3>
      </WithTerm>
      <span data-judged={judged === null ? undefined : true}>{state}</span>
    </header>
  )
}

/** Priority, team and time in one line, and the four keys of the priority. */
function Verdict({ found, detail, acting }: { found: Card; detail: ConversationDetail; acting: Acting }) {
  const { t } = useTranslation(['routes', 'conversations', 'words'])
  const format = useFormat()
  const { held, leaf } = found
  const { priority: said, status } = detail.conversation
  const urgent = status !== 'resolved' && (held.urgency === 'critical' || held.priority === 1)
  const level = t(`conversations:level_${held.priority}` as 'conversations:level_1')
  const teams = leaf.loop.map((job) => t(`words:${job}`)).join(', ')
  const time = format.minutes(held.respondWithinMinutes)
  const owed =
    status === 'resolved'
      ? t('settled')
      : held.respondWithinMinutes === null
        ? t(teams === '' ? 'noAnswerOwed' : 'tell', { teams })
        : t(teams === '' ? 'within' : 'withinAndTell', { time, teams })
  return (
    <div className={styles.verdict} data-urgent={urgent || undefined}>
      {urgent ? <IconAlertTriangle size={18} aria-hidden /> : null}
      <div>
        <b>{held.team === null ? t('headNobody', { level }) : t('headTo', { level, team: held.team })}</b>
        <span>{owed}</span>
        <div className={styles.levels} role="group" aria-label={t('conversations:priority')}>
          {LEVELS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={said === one}
              data-suggested={(said === null && found.computed.priority === one) || undefined}
              title={
                said === null && found.computed.priority === one
                  ? t('suggestedPriority', { level: one })
                  : t(`conversations:level_${one}`)
              }
              onClick={() => acting.priority(one)}
            >
              {one}
            </button>
          ))}
          <span>{t('points', { count: found.points })}</span>
        </div>
      </div>
    </div>
  )
}

/** Confirm, hand over, say who it is; each one key. */
function Verbs({ found, detail, acting }: { found: Card; detail: ConversationDetail; acting: Acting }) {
  const { t } = useTranslation('routes')
  const format = useFormat()
  const agreement = useAsk('triage.agreement', {})
  const { held } = found
  const there = detail.teamId ?? null
  const current = detail.conversation.team ?? detail.accountTeam
  const hand = held.teamId !== null && held.teamId !== there && held.team !== current
  const counted = agreement.data
  return (
    <div className={styles.verbs}>
      <div>
        <Button
          variant="default"
          leftSection={<IconCheck size={14} aria-hidden />}
          rightSection={<Key keys="C" variant="plain" />}
          onClick={acting.confirm}
        >
          {t('confirm')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconUserQuestion size={14} aria-hidden />}
          rightSection={<Key keys="T" variant="plain" />}
          onClick={() => acting.ask('role')}
        >
          {t('setRole')}
        </Button>
      </div>
      {hand && held.teamId !== null && held.team !== null ? (
        <TextButton icon={<IconRoute size={14} aria-hidden />} onClick={() => acting.route(held.teamId ?? '')}>
          {t('handTo', { team: held.team })}
        </TextButton>
      ) : null}
      {counted !== undefined && counted.judged > 0 ? (
        <p>{t('agreement', { share: format.share(counted.agreed / counted.judged), count: counted.judged })}</p>
      ) : null}
    </div>
  )
}
