import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { IconBulb, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Insight, InsightStatus } from '#shared/model/insight.ts'
import type { QueryInput } from '#shared/contract/index.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../app/format.ts'
import { linkTo, useParameters } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { NoValue, Truncated } from '../../../components/table/Truncated.tsx'
import { change } from './change.ts'
import styles from './insights.module.css'
import { Quotes } from './Quotes.tsx'
import { Rows } from './Rows.tsx'

const idOf = (insight: Insight): string => insight.id

/** Insights people confirmed: which team has them, and how far they are. */
export function RegisterPart({ choice }: { choice: ReactNode }) {
  const { t } = useTranslation('insights')
  const [parameters, set] = useParameters()
  const dismissed = parameters.get('dismissed') === '1'
  const { data, error, refetch } = useAsk('insights.list', { dismissed })
  useReady(data !== undefined)
  const columns = useColumns()
  const id = parameters.get('id')
  const insight = data?.insights.find((one) => one.id === id) ?? null
  return (
    <>
      <div className={styles.main}>
        <div className={styles.bar}>
          {choice}
          <TermHelp term="insight" />
          <Checkbox
            label={t('withDismissed')}
            checked={dismissed}
            onChange={(event) => set({ dismissed: event.currentTarget.checked ? '1' : null })}
          />
        </div>
        {error || data === undefined ? (
          <Awaited of={[{ error, refetch }]} />
        ) : (
          <Rows
            label={t('part_register')}
            rows={data.insights}
            columns={columns}
            idOf={idOf}
            id={id}
            onOpen={(next) => set({ id: next })}
            empty={
              <NothingFound
                title={t('noInsights')}
                action={<TextButton onClick={() => set({ part: null })}>{t('part_themes')}</TextButton>}
              />
            }
          />
        )}
      </div>
      {insight === null ? null : <InsightPanel key={insight.id} insight={insight} onClose={() => set({ id: null })} />}
    </>
  )
}

function useColumns(): readonly Column<Insight>[] {
  const { t } = useTranslation('insights')
  const format = useFormat()
  return useMemo(
    () => [
      {
        id: 'title',
        header: t('insightTitle'),
        min: 200,
        flex: 3,
        tone: 'name',
        render: (one) => (
          <span className={styles.named}>
            <Truncated text={one.title} />
            {one.kind === 'idea' ? <span className={styles.note}>{t('idea')}</span> : null}
          </span>
        ),
      },
      { id: 'status', header: t('status'), width: 104, render: (one) => t(`status_${one.status}`) },
      {
        id: 'team',
        header: t('team'),
        min: 100,
        flex: 1,
        render: (one) => (one.team === null ? <NoValue label={t('noTeam')} /> : <Truncated text={one.team} />),
      },
      {
        id: 'brand',
        header: t('brand'),
        min: 80,
        flex: 1,
        priority: 3,
        render: (one) => (one.brand === null ? <NoValue label={t('allBrands')} /> : <Truncated text={one.brand} />),
      },
      {
        id: 'conversations',
        header: t('conversations'),
        width: 96,
        align: 'end',
        render: (one) => format.number(one.conversations),
      },
      {
        id: 'since',
        header: t('confirmed'),
        width: 104,
        align: 'end',
        tone: 'quiet',
        priority: 2,
        render: (one) => format.date(one.foundAt),
      },
    ],
    [t, format],
  )
}

/** One insight: what it says, who has it, how far it is, and what shows it. */
function InsightPanel({ insight, onClose }: { insight: Insight; onClose: () => void }) {
  const { t } = useTranslation(['insights', 'frame'])
  const format = useFormat()
  const teams = useAsk('directory.list', { kind: 'team' })
  const quotes = useAsk('insights.quotes', { id: insight.id })
  const update = (patch: QueryInput<'insights.update'>['patch']): void =>
    void change('insights.update', { id: insight.id, patch }, t('didUpdate', { title: patch.title ?? insight.title }))
  const remove = async (): Promise<void> => {
    if (await change('insights.remove', { id: insight.id }, t('didRemove', { title: insight.title }))) onClose()
  }
  return (
    <DetailPanel
      label={t('insight')}
      icon={<IconBulb size={16} aria-hidden />}
      title={insight.title}
      context={[
        insight.contact,
        t('confirmedBy', { who: insight.confirmedBy ?? '–', when: format.date(insight.foundAt) }),
      ]
        .filter(Boolean)
        .join(' · ')}
      onClose={onClose}
      closeLabel={t('frame:close')}
      width={380}
      actions={
        <TextButton tone="quiet" icon={<IconTrash size={14} aria-hidden />} onClick={() => void remove()}>
          {t('remove')}
        </TextButton>
      }
    >
      <PanelSection>
        <div className={styles.form}>
          <TextInput
            label={t('insightTitle')}
            defaultValue={insight.title}
            maxLength={300}
            onBlur={(event) => {
              const title = event.currentTarget.value.trim()
              if (title !== '' && title !== insight.title) update({ title })
            }}
          />
          <Textarea
            label={t('summary')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={4000}
            defaultValue={insight.summary ?? ''}
            onBlur={(event) => {
              const summary = event.currentTarget.value.trim() || null
              if (summary !== insight.summary) update({ summary })
            }}
          />
          <Select
            label={t('team')}
            placeholder={t('noTeam')}
            clearable
            searchable
            value={insight.teamId}
            onChange={(teamId) => update({ teamId })}
            data={(teams.data?.entries ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select
            label={t('status')}
            allowDeselect={false}
            value={insight.status}
            onChange={(status) => update({ status: InsightStatus.parse(status) })}
            data={InsightStatus.options.map((status) => ({ value: status, label: t(`status_${status}`) }))}
          />
        </div>
      </PanelSection>
      <PanelSection>
        <p className={styles.quiet}>
          {t('conversations')}{' '}
          <Figure
            value={format.number(insight.conversations)}
            label={t('openShown', {
              count: insight.conversations,
              replace: { count: format.number(insight.conversations) },
            })}
            href={`#${linkTo('conversations', { filter: `insight:${insight.id}` })}`}
          />
          {insight.counted === null || insight.since === null
            ? null
            : ` · ${t('countedThen', { number: format.number(insight.counted), before: format.number(insight.before), since: format.day(insight.since), until: format.day(insight.until) })}`}
        </p>
        {insight.phrases.length === 0 ? null : (
          <p className={styles.quiet}>{t('phrasesAre', { phrases: insight.phrases.join(', ') })}</p>
        )}
      </PanelSection>
      <Quotes quotes={quotes.data?.quotes ?? []} />
    </DetailPanel>
  )
}
