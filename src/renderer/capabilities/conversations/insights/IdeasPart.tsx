import { IconMessageCircleStar } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundIdea } from '#shared/model/insight.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../app/format.ts'
import { linkTo, useParameters } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { NoValue, Truncated } from '../../../components/table/Truncated.tsx'
import { useReading } from '../outcomes/use-reading.ts'
import { change } from './change.ts'
import styles from './insights.module.css'
import { Keep, type Kept } from './Keep.tsx'
import { Rows } from './Rows.tsx'

const idOf = (idea: FoundIdea): string => idea.conversation
const SHOWN = 200
const TITLE = 120

/** What people propose and nobody kept yet. */
export function IdeasPart({ choice }: { choice: ReactNode }) {
  const { t } = useTranslation(['insights', 'frame'])
  const format = useFormat()
  const [parameters, set] = useParameters()
  const figures = useAsk('outcomes.figures', {})
  const reading = useReading(figures.data?.unread ?? null)
  const ideas = useAsk('insights.ideas', { limit: SHOWN })
  const { data } = ideas
  useReady(data !== undefined && figures.data !== undefined && !reading.running)
  const columns = useColumns()
  const id = parameters.get('id')
  const idea = data?.ideas.find((one) => one.conversation === id) ?? null
  const keep = async (of: FoundIdea, kept: Kept): Promise<void> => {
    const query = { kind: 'idea' as const, ...kept, ids: [of.conversation], contactId: of.contactId }
    if (await change('insights.confirm', query, t('didKeep', { title: kept.title }))) set({ id: null })
  }
  return (
    <>
      <div className={styles.main}>
        <div className={styles.bar}>{choice}</div>
        {ideas.isError || data === undefined ? (
          <Awaited of={[ideas, figures]} />
        ) : (
          <>
            <p className={styles.lead}>
              {t('ideasWait', { count: data.total, replace: { count: format.number(data.total) } })}
              {data.total > SHOWN ? ` ${t('newestOnly', { number: format.number(SHOWN) })}` : null}
            </p>
            <Rows
              label={t('part_ideas')}
              rows={data.ideas}
              columns={columns}
              idOf={idOf}
              id={id}
              onOpen={(next) => set({ id: next })}
              empty={<NothingFound title={t('noIdeas')} />}
            />
          </>
        )}
      </div>
      {idea === null ? null : (
        <DetailPanel
          key={idea.conversation}
          label={t('idea')}
          icon={<IconMessageCircleStar size={16} aria-hidden />}
          title={idea.contact ?? t('somebody')}
          context={`${idea.account} · ${format.date(idea.at)}`}
          onClose={() => set({ id: null })}
          closeLabel={t('frame:close')}
          width={380}
        >
          <PanelSection>
            <p className={styles.said}>{idea.text ?? t('privateMessage')}</p>
            <TextButton
              href={`#${linkTo('conversations', { conversation: idea.conversation, filter: `id:${idea.conversation}` })}`}
            >
              {t('openConversation')}
            </TextButton>
          </PanelSection>
          <Keep
            suggested={(idea.text ?? '').slice(0, TITLE)}
            verb={t('keepIdea')}
            onKeep={(kept) => void keep(idea, kept)}
          />
        </DetailPanel>
      )}
    </>
  )
}

function useColumns(): readonly Column<FoundIdea>[] {
  const { t } = useTranslation('insights')
  const format = useFormat()
  return useMemo(
    () => [
      {
        id: 'text',
        header: t('idea'),
        min: 220,
        flex: 3,
        tone: 'plain',
        render: (one) => <Truncated text={one.text ?? t('privateMessage')} />,
      },
      {
        id: 'contact',
        header: t('from'),
        min: 110,
        flex: 1,
        render: (one) =>
          one.contact === null ? (
            <NoValue />
          ) : (
            <span className={styles.named}>
              <Truncated text={one.contact} />
              {one.coCreator ? <span className={styles.note}>{t('coCreator')}</span> : null}
            </span>
          ),
      },
      {
        id: 'account',
        header: t('account'),
        min: 100,
        flex: 1,
        priority: 2,
        render: (one) => <Truncated text={one.account} />,
      },
      { id: 'at', header: t('when'), width: 104, align: 'end', tone: 'quiet', render: (one) => format.date(one.at) },
    ],
    [t, format],
  )
}
