import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Finding, FindingEvent } from '#shared/model/finding.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../app/format.ts'
import { useAsk } from '../../../app/queries.ts'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import type { Acting } from '../findings/use-acting.ts'
import { CommentForm } from './CommentForm.tsx'
import styles from './life.module.css'
import { useLifeWords } from './life-words.ts'

/** What became of a finding, oldest first, and room for the next word about it. */
export function FindingLife({ finding, acting }: { finding: Finding; acting: Acting }) {
  const { t } = useTranslation('audit')
  const life = useAsk('findings.life', { id: finding.id })
  const events = life.isPlaceholderData ? [] : (life.data?.events ?? [])
  return (
    <PanelSection title={t('life')}>
      <Awaited of={[life]} rows={0} flush />
      <ol className={styles.life}>
        {events.map((event) => (
          <Event
            key={`${event.kind} ${event.at} ${event.comment?.id ?? event.fields.map(({ field }) => field).join()}`}
            event={event}
            onRemove={acting.removeComment}
          />
        ))}
      </ol>
      <CommentForm
        onComment={acting.comment}
        wanted={acting.asking === 'comment' && acting.at === 'panel'}
        onLeave={acting.stopAsking}
      />
    </PanelSection>
  )
}

function Event({ event, onRemove }: { event: FindingEvent; onRemove: (id: string) => void }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const words = useLifeWords()
  const { comment } = event
  return (
    <li className={styles.event} data-kind={event.kind}>
      <span className={styles.when}>
        <b>{event.actor ?? t('audit')}</b>
        <time title={format.instant(event.at)}>{format.date(event.at)}</time>
      </span>
      {comment === null ? (
        <span className={styles.what}>{words(event)}</span>
      ) : (
        <span className={styles.said}>
          <span>{comment.text}</span>
          <ActionIcon
            size={20}
            className={styles.remove}
            aria-label={t('removeComment')}
            onClick={() => onRemove(comment.id)}
          >
            <IconX size={13} aria-hidden />
          </ActionIcon>
        </span>
      )}
    </li>
  )
}
