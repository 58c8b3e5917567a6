import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleSummary } from '#shared/model/finding.ts'
import { Severity } from '#shared/model/words.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../app/format.ts'
import { linkTo, useParameters } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { useShell } from '../../../app/state/shell.ts'
import { SeverityMark } from '../../../components/marks/SeverityMark.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { DataTable } from '../../../components/table/DataTable.tsx'
import { NoValue, Truncated } from '../../../components/table/Truncated.tsx'
import styles from '../audit.module.css'
import { useGroupName } from './groups.ts'
import { PackBar } from './PackBar.tsx'
import { PackDraft } from './PackDraft.tsx'
import { RulePanel } from './RulePanel.tsx'
import { useThreshold } from './threshold.ts'
import { type PackEditing, usePack } from './use-pack.ts'

const idOf = (rule: RuleSummary): string => rule.id
const rank = (rule: RuleSummary): number => Severity.options.indexOf(rule.severity)

/** The catalogue by group: the groups with the most findings first, in a group the worst severity first. */
function inGroups(rules: readonly RuleSummary[]): Map<string, RuleSummary[]> {
  const groups = new Map<string, RuleSummary[]>()
  for (const rule of rules) groups.set(rule.group, [...(groups.get(rule.group) ?? []), rule])
  const findings = (list: RuleSummary[]): number => list.reduce((sum, rule) => sum + rule.findings, 0)
  const worst = (list: RuleSummary[]): number => Math.min(...list.map(rank))
  return new Map(
    [...groups]
      .map(([group, list]) => [group, [...list].sort((a, b) => rank(a) - rank(b) || b.findings - a.findings)] as const)
      .sort(([, a], [, b]) => worst(a) - worst(b) || findings(b) - findings(a)),
  )
}

/** Every rule with its threshold and how the last audit decided by it. */
export function RulesView() {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const groupName = useGroupName()
  const [parameters, set] = useParameters()
  const letterKeys = useShell(({ state }) => state?.preferences.singleKeys !== false)
  const rules = useAsk('audit.rules', {})
  useReady(rules.data !== undefined)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const editing = usePack()
  const columns = useRuleColumns(editing)
  const sorted = useMemo(() => inGroups(rules.data?.rules ?? []), [rules.data])
  const rows = useMemo(() => [...sorted.values()].flat(), [sorted])
  const groups = useMemo(
    () =>
      [...sorted].map(([id, list]) => ({
        id,
        label: groupName(id),
        count: list.length,
        countLabel: format.number(list.length),
        closed: closed.has(id),
      })),
    [sorted, closed, format, groupName],
  )
  if (rules.isError || rules.data === undefined) return <Awaited of={[rules]} rowHeight={34} />
  const at = rows.findIndex((rule) => rule.id === parameters.get('rule'))
  const open = (index: number): void => set({ rule: rows[index]?.id })
  const toggle = (id: string): void =>
    setClosed((known) => {
      const next = new Set(known)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const rule = rows[at]
  return (
    <div className={styles.split}>
      <div className={styles.inbox}>
        <PackBar editing={editing} />
        <DataTable
          label={t('rulesTable')}
          total={rows.length}
          rowAt={(index) => rows[index]}
          getId={idOf}
          columns={columns}
          groups={groups}
          onToggleGroup={toggle}
          letterKeys={letterKeys}
          current={at === -1 ? null : at}
          onCurrent={open}
          onOpen={open}
        />
        <PackDraft editing={editing} />
      </div>
      {rule ? <RulePanel rule={rule} editing={editing} onClose={() => set({ rule: null })} /> : null}
    </div>
  )
}

function useRuleColumns({ pack, choiceOf }: PackEditing): readonly Column<RuleSummary>[] {
  const { t } = useTranslation(['audit', 'words', 'packs'])
  const format = useFormat()
  const written = useThreshold()
  const states = new Map(pack?.rules.map((rule) => [rule.id, choiceOf(rule)]))
  return [
    {
      id: 'title',
      header: t('ruleName'),
      min: 200,
      flex: 3,
      tone: 'name',
      render: (rule) => <RuleName rule={rule} />,
    },
    {
      id: 'state',
      header: t('packs:state'),
      width: 92,
      tone: 'small',
      render: (rule) => {
        const own = states.get(rule.id)
        return own === undefined ? <NoValue /> : own.on ? t(`words:${own.severity}`) : t('packs:stateOff')
      },
    },
    {
      id: 'threshold',
      header: t('threshold'),
      width: 104,
      tone: 'small',
      priority: 1,
      render: (rule) => {
        const [figure] = Object.values(states.get(rule.id)?.parameters ?? {})
        if (rule.threshold === null) return <NoValue label={t('noThreshold')} />
        return written({ ...rule.threshold, value: figure ?? rule.threshold.value })
      },
    },
    {
      id: 'source',
      header: t('source'),
      min: 120,
      flex: 2,
      tone: 'quiet',
      priority: 2,
      render: (rule) => (rule.threshold === null ? <NoValue /> : <Truncated text={rule.threshold.source} />),
    },
    {
      id: 'findings',
      header: t('findingsHead'),
      width: 72,
      align: 'end',
      render: (rule) =>
        rule.findings === 0 ? (
          <span className={styles.quietFigure}>{format.number(0)}</span>
        ) : (
          <Figure
            value={format.number(rule.findings)}
            href={`#${linkTo('audit', { filter: `rule:${rule.id}` })}`}
            label={t('showFindings', { count: rule.findings, rule: rule.title })}
          />
        ),
    },
    {
      id: 'passed',
      header: t('passedHead'),
      headerTitle: t('passedTitle'),
      width: 72,
      align: 'end',
      tone: 'small',
      render: (rule) => format.number(rule.passed),
    },
    {
      id: 'unknown',
      header: t('unknownHead'),
      headerTitle: t('unknownTitle'),
      width: 72,
      align: 'end',
      tone: 'small',
      render: (rule) => format.number(rule.unknown),
    },
  ]
}

function RuleName({ rule }: { rule: RuleSummary }) {
  const { t } = useTranslation('words')
  return (
    <span className={styles.named}>
      <SeverityMark severity={rule.severity} label={t(rule.severity)} />
      <Truncated text={rule.title} />
    </span>
  )
}
