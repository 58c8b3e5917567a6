import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AccountDetail, PURPOSE_FIELDS } from '#shared/model/account.ts'
import { askShell } from '../../../../api.ts'
import { AccountAge } from '../../../../app/age/AccountAge.tsx'
import { MessagesAge } from '../../../../app/age/MirrorAge.tsx'
import { useChartTools } from '../../../../app/charts.ts'
import { useFormat } from '../../../../app/format.ts'
import { tellProblem } from '../../../../app/problems.ts'
import { ChartFrame } from '../../../../components/charts/ChartFrame.tsx'
import { TermHelp } from '../../../../components/help/TermHelp.tsx'
import { SnapshotBars } from '../../../../components/charts/SnapshotBars.tsx'
import { FigureBlock } from '../../../../components/page/Figure.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { KeyValue } from '../../../../components/panel/KeyValue.tsx'
import { GateSection } from '../../people/GateSection.tsx'
import { FamilySection } from '../../duplicates/FamilySection.tsx'
import { DetailFields } from './DetailFields.tsx'
import { FiguresOverTime } from './FiguresOverTime.tsx'
import { FindingLines } from './FindingLines.tsx'
import { monthBars } from '../../../../app/month-bars.ts'
import { PeopleFields } from './PeopleFields.tsx'
import { PlanLines } from './PlanLines.tsx'
import { QuestionLines } from './QuestionLines.tsx'
import styles from './panel.module.css'

type SummaryTabProps = { account: AccountDetail; onTab: (tab: string) => void }

/** What matters of an account on one page: figures, people, purpose, findings, plan, and its own fields. */
export function SummaryTab({ account, onTab }: SummaryTabProps) {
  const { t } = useTranslation(['inventory', 'words'])
  const [listed, setListed] = useState(false)
  const filled = PURPOSE_FIELDS.filter((field) => account.purpose[field] !== null).length
  return (
    <>
      <GateSection account={account} />
      <PanelSection>
        <Figures account={account} onFollowers={() => setListed(!listed)} onFindings={() => onTab('findings')} />
        <p className={styles.age}>
          <AccountAge account={account} />
          {account.conversations > 0 ? <MessagesAge /> : null}
        </p>
        {listed || !account.postsPerMonth.some((posts) => posts !== null) ? (
          <FiguresOverTime account={account} />
        ) : (
          <Months account={account} />
        )}
      </PanelSection>
      <QuestionLines account={account.id} />
      <PanelSection title={t('people')}>
        <PeopleFields account={account} />
      </PanelSection>
      <PanelSection
        title={t('purposeTitle')}
        help={<TermHelp term="purpose" />}
        aside={
          <TextButton onClick={() => onTab('purpose')}>
            {t('filled', { filled, all: PURPOSE_FIELDS.length })}
          </TextButton>
        }
      >
        <KeyValue
          labels={92}
          emptyLabel={t('words:notStated')}
          items={PURPOSE_FIELDS.map((field) => ({
            id: field,
            label: t(`words:${field}`),
            value: account.purpose[field],
          }))}
        />
      </PanelSection>
      <PanelSection
        title={t('words:findings')}
        help={<TermHelp term="finding" />}
        {...(account.findings > 0
          ? {
              aside: (
                <TextButton onClick={() => onTab('findings')}>
                  {t('allFindings', { count: account.findings })}
                </TextButton>
              ),
            }
          : {})}
      >
        <FindingLines account={account} most={3} />
      </PanelSection>
      <PanelSection title={t('planTitle')}>
        <PlanLines id={account.id} />
      </PanelSection>
      <FamilySection id={account.id} />
      <PanelSection title={t('details')}>
        <DetailFields key={account.id} account={account} />
      </PanelSection>
    </>
  )
}

function Figures({
  account,
  onFollowers,
  onFindings,
}: {
  account: AccountDetail
  onFollowers: () => void
  onFindings: () => void
}) {
  const { t } = useTranslation(['inventory', 'words'])
  const format = useFormat()
  const [now] = useState(() => Date.now())
  const { url } = account
  return (
    <div className={styles.figures}>
      <FigureBlock
        value={format.compact(account.audience)}
        caption={t('followers')}
        label={t('showSnapshots')}
        onOpen={onFollowers}
      />
      <FigureBlock
        value={format.age(account.lastPostAt, now)}
        caption={t('words:lastPost')}
        label={account.lastPostAt === null ? t('noPostKnown') : format.date(account.lastPostAt)}
        {...(url === null ? {} : { onOpen: () => void askShell('shell.openExternal', { url }).catch(tellProblem) })}
      />
      {account.conversations > 0 ? (
        <FigureBlock
          value={format.number(account.waiting)}
          caption={t('waitingOf', { all: format.number(account.conversations) })}
          {...(account.waiting > 0 ? { tone: 'high' as const } : {})}
        />
      ) : (
        <FigureBlock
          value={format.number(account.health)}
          caption={t('healthOf')}
          label={t('tabFindings')}
          onOpen={onFindings}
        />
      )}
    </div>
  )
}

function Months({ account }: { account: AccountDetail }) {
  const { t } = useTranslation('inventory')
  const format = useFormat()
  const tools = useChartTools()
  const [now] = useState(() => Date.now())
  const { bars, axis } = monthBars(account.postsPerMonth, now, format, (month, posts) =>
    posts === null ? t('monthUnknown', { month }) : t('monthPosts', { month, count: posts }),
  )
  return (
    <>
      <ChartFrame
        label={t('postsChart')}
        tools={tools}
        table={() => ({
          heads: [t('chartMonth'), t('chartPosts')],
          rows: bars.map((bar) => ({
            id: bar.id,
            cells: [format.month(Number(bar.id)), bar.value === null ? '–' : format.number(bar.value)],
          })),
        })}
      >
        <SnapshotBars label={t('postsChart')} months={bars} activity={account.activity} axis={axis} />
      </ChartFrame>
      <p className={styles.note}>
        {t('postsChart')} <TermHelp term="snapshot" />
      </p>
    </>
  )
}
