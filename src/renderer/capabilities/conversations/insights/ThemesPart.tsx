import { Button, Select } from '@mantine/core'
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight, IconBulb, IconSparkles } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundTheme } from '#shared/model/insight.ts'
import { Failed } from '../../../app/answers/Failed.tsx'
import { MessagesAge } from '../../../app/age/MirrorAge.tsx'
import { useFormat } from '../../../app/format.ts'
import { linkTo, useParameters } from '../../../app/navigation.ts'
import { problemOf } from '../../../app/problems.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { JobLine } from '../../../components/notice/JobLine.tsx'
import { SkeletonRows } from '../../../components/notice/SkeletonRows.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { KeyValue } from '../../../components/panel/KeyValue.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { NoValue, Truncated } from '../../../components/table/Truncated.tsx'
import { useScope } from '../outcomes/use-scope.ts'
import { change } from './change.ts'
import styles from './insights.module.css'
import { Keep, type Kept } from './Keep.tsx'
import { Quotes } from './Quotes.tsx'
import { Rows } from './Rows.tsx'
import { type Themes, useThemes } from './use-themes.ts'

const TRENDS = {
  new: IconSparkles,
  rising: IconArrowUpRight,
  steady: IconArrowRight,
  fading: IconArrowDownRight,
} as const
const idOf = (theme: FoundTheme): string => theme.title

/** Themes in what people said in the last 90 days, against the 90 days before. */
export function ThemesPart({ choice }: { choice: ReactNode }) {
  const { t } = useTranslation(['insights', 'frame'])
  const format = useFormat()
  const [parameters, set] = useParameters()
  const { brand, chooseBrand } = useScope()
  const brands = useAsk('directory.list', { kind: 'brand' })
  const search = useThemes({ brand, since: null })
  const { themes } = search
  useReady(themes !== null || search.ended !== null)
  const columns = useColumns()
  const id = parameters.get('id')
  const theme = themes?.themes.find((one) => idOf(one) === id) ?? null
  return (
    <>
      <div className={styles.main}>
        <div className={styles.bar}>
          {choice}
          <Select
            aria-label={t('brand')}
            placeholder={t('allBrands')}
            clearable
            w={160}
            value={brand}
            onChange={chooseBrand}
            data={(brands.data?.entries ?? []).map((one) => ({ value: one.id, label: one.name }))}
          />
          <span className={styles.end}>
            <MessagesAge />
            {search.running ? (
              <JobLine
                text={t('finding')}
                share={search.share}
                onCancel={search.cancel}
                cancelLabel={t('frame:cancel')}
              />
            ) : (
              <Button variant="default" onClick={search.find}>
                {t('findAgain')}
              </Button>
            )}
          </span>
        </div>
        {themes === null ? (
          search.ended === null ? (
            <SkeletonRows label={t('finding')} />
          ) : problemOf(search.ended).code === 'cancelled' ? (
            <NothingFound
              title={t('stopped')}
              action={<TextButton onClick={search.find}>{t('findAgain')}</TextButton>}
            />
          ) : (
            <Failed error={search.ended} onRetry={search.find} />
          )
        ) : (
          <>
            <p className={styles.lead}>
              {t('themesOf', {
                count: themes.conversations,
                replace: {
                  since: format.day(themes.since),
                  until: format.day(themes.until),
                  count: format.number(themes.conversations),
                  before: format.number(themes.conversationsBefore),
                },
              })}
            </p>
            <Rows
              label={t('part_themes')}
              rows={themes.themes}
              columns={columns}
              idOf={idOf}
              id={id}
              onOpen={(next) => set({ id: next })}
              empty={<NothingFound title={t('noThemes')} />}
            />
          </>
        )}
      </div>
      {theme === null || themes === null ? null : (
        <ThemePanel
          key={theme.title}
          theme={theme}
          themes={themes}
          brand={brand}
          onClose={() => set({ id: null })}
          onMark={search.mark}
        />
      )}
    </>
  )
}

function Trend({ theme }: { theme: FoundTheme }) {
  const { t } = useTranslation('insights')
  if (theme.trend === null) return <NoValue label={t('trendUnknown')} />
  const Icon = TRENDS[theme.trend]
  return (
    <span className={styles.trend} data-trend={theme.trend}>
      <Icon size={14} aria-hidden /> {t(`trend_${theme.trend}`)}
    </span>
  )
}

function useColumns(): readonly Column<FoundTheme>[] {
  const { t } = useTranslation('insights')
  const format = useFormat()
  return useMemo(
    () => [
      {
        id: 'theme',
        header: t('theme'),
        min: 200,
        flex: 2,
        tone: 'name',
        render: (one) => (
          <span className={styles.named}>
            <Truncated text={one.title} />
            {one.insight === null ? null : <span className={styles.note}>{t('kept')}</span>}
          </span>
        ),
      },
      {
        id: 'more',
        header: t('alsoSaid'),
        min: 120,
        flex: 2,
        priority: 2,
        tone: 'quiet',
        render: (one) => (one.phrases.length < 2 ? <NoValue /> : <Truncated text={one.phrases.slice(1).join(', ')} />),
      },
      {
        id: 'conversations',
        header: t('conversations'),
        width: 96,
        align: 'end',
        render: (one) => format.number(one.conversations),
      },
      {
        id: 'before',
        header: t('before'),
        width: 80,
        align: 'end',
        tone: 'quiet',
        render: (one) => format.number(one.before),
      },
      { id: 'trend', header: t('trend'), width: 110, render: (one) => <Trend theme={one} /> },
    ],
    [t, format],
  )
}

type PanelProps = {
  theme: FoundTheme
  themes: Themes
  brand: string | null
  onClose: () => void
  onMark: (title: string, insight: string | null) => void
}

/** One theme: its phrases, how it moved, the messages that show it, and a person's word on it. */
function ThemePanel({ theme, themes, brand, onClose, onMark }: PanelProps) {
  const { t } = useTranslation(['insights', 'frame'])
  const format = useFormat()
  const query = {
    kind: 'theme' as const,
    phrases: [...theme.phrases],
    brand,
    since: themes.since,
    until: themes.until,
    conversations: theme.conversations,
    before: theme.before,
    trend: theme.trend,
    ids: [...theme.ids],
  }
  const keep = async (kept: Kept): Promise<void> => {
    const made = await change('insights.confirm', { ...query, ...kept }, t('didKeep', { title: kept.title }))
    if (made) onMark(theme.title, made.id)
  }
  const dismiss = async (): Promise<void> => {
    const query2 = { ...query, title: theme.title, dismissed: true }
    if (await change('insights.confirm', query2, t('didDismiss', { title: theme.title }))) {
      onMark(theme.title, null)
      onClose()
    }
  }
  return (
    <DetailPanel
      label={t('theme')}
      icon={<IconBulb size={16} aria-hidden />}
      title={theme.title}
      onClose={onClose}
      closeLabel={t('frame:close')}
      width={380}
    >
      <PanelSection>
        <KeyValue
          emptyLabel={t('none')}
          items={[
            { id: 'phrases', label: t('phrases'), value: theme.phrases.join(', ') },
            {
              id: 'now',
              label: t('conversations'),
              value: (
                <TextButton href={`#${linkTo('conversations', { filter: `"${theme.title}" after:${themes.since}` })}`}>
                  {t('nowAndBefore', { now: format.number(theme.conversations), before: format.number(theme.before) })}
                </TextButton>
              ),
            },
            { id: 'trend', label: t('trend'), value: <Trend theme={theme} /> },
          ]}
        />
      </PanelSection>
      {theme.insight === null ? (
        <Keep
          suggested={theme.title}
          verb={t('keep')}
          onKeep={(kept) => void keep(kept)}
          other={
            <Button variant="default" onClick={() => void dismiss()}>
              {t('dismiss')}
            </Button>
          }
        />
      ) : (
        <PanelSection>
          <TextButton href={`#${linkTo('conversations', { view: 'insights', part: 'register', id: theme.insight })}`}>
            {t('openInsight')}
          </TextButton>
        </PanelSection>
      )}
      <Quotes quotes={theme.quotes} />
    </DetailPanel>
  )
}
