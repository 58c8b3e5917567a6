import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TriageCard } from '#shared/model/triage-card.ts'
import { Failed } from '../../app/answers/Failed.tsx'
import { Awaited } from '../../app/answers/Awaited.tsx'
import { runAction } from '../../app/palette/actions.ts'
import { useAsk } from '../../app/queries.ts'
import { useReady } from '../../app/ready.ts'
import { RingArt } from '../../components/notice/EmptyArt.tsx'
import { EmptyState } from '../../components/notice/EmptyState.tsx'
import { useActing } from './acting/use-acting.ts'
import { useConversationKeys } from './acting/use-conversation-keys.ts'
import { ContextPane } from './context/ContextPane.tsx'
import styles from './conversations.module.css'
import { ErasePerson } from '../privacy/ErasePerson.tsx'
import { ListPane } from './list/ListPane.tsx'
import { useConversations } from './list/use-conversations.ts'
import { usePlace } from './list/use-place.ts'
import { ThreadPane } from './thread/ThreadPane.tsx'

/** The list of conversations, the thread that is read, and what is known around it. */
export function Inbox() {
  const all = useAsk('conversations.count', { texts: [''] })
  if (all.isError || all.data === undefined) return <Awaited of={[all]} />
  return all.data.all === 0 ? <NoConversations /> : <Panes />
}

function Panes() {
  const { t } = useTranslation('conversations')
  const list = useConversations()
  const place = usePlace(list)
  const acting = useActing(list, place)
  useConversationKeys(acting)
  const { id } = place
  const read = useAsk('conversations.get', { id: id ?? '' }, id !== null)
  const card = useAsk('triage.card', { id: id ?? '' }, id !== null)
  const detail = read.data !== undefined && read.data.conversation.id === id && !read.isError ? read.data : null
  useReady(
    list.error !== null || (list.settled && (id === null || (detail !== null && card.isFetched) || read.isError)),
  )
  return (
    <div className={styles.panes}>
      <ListPane list={list} place={place} acting={acting} />
      {read.isError ? (
        <div className={styles.refused}>
          <Failed error={read.error} onRetry={read.refetch} />
        </div>
      ) : detail === null ? (
        <p className={styles.nothing}>{id === null && list.settled ? t('chooseOne') : ''}</p>
      ) : (
        <>
          <ThreadPane detail={detail} quotes={quotesOf(card.data)} acting={acting} />
          <ContextPane detail={detail} acting={acting} />
        </>
      )}
      <ErasePerson />
    </div>
  )
}

/** What the answers of triage go by, as it was said. */
const quotesOf = (card: TriageCard | undefined): string[] => card?.why.flatMap(({ quote }) => quote ?? []) ?? []

function NoConversations() {
  const { t } = useTranslation('conversations')
  useReady(true)
  return (
    <EmptyState
      art={<RingArt />}
      title={t('emptyTitle')}
      text={t('emptyText')}
      primary={
        <Button size="lg" onClick={() => runAction('import')}>
          {t('emptyImport')}
        </Button>
      }
      note={t('emptyNote')}
    />
  )
}
