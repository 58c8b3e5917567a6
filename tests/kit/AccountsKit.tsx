import { ActionIcon, Button } from '@mantine/core'
import {
  IconArrowMerge,
  IconColumns3,
  IconDots,
  IconDownload,
  IconExternalLink,
  IconPencil,
  IconPlus,
  IconUserPlus,
} from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { SnapshotBars } from '#renderer/components/charts/SnapshotBars.tsx'
import { DispositionMark } from '#renderer/components/marks/DispositionMark.tsx'
import { HealthBar } from '#renderer/components/marks/HealthBar.tsx'
import { Key } from '#renderer/components/marks/Key.tsx'
import { NetworkIcon } from '#renderer/components/marks/NetworkIcon.tsx'
import { PersonName } from '#renderer/components/marks/Person.tsx'
import { SeverityMark } from '#renderer/components/marks/SeverityMark.tsx'
import { Sparkline } from '#renderer/components/marks/Sparkline.tsx'
import { Facets, type FacetGroup } from '#renderer/components/page/Facets.tsx'
import { FigureBlock } from '#renderer/components/page/Figure.tsx'
import { FilterBar } from '#renderer/components/page/FilterBar.tsx'
import { PageHead } from '#renderer/components/page/PageHead.tsx'
import { Tabs } from '#renderer/components/page/Tabs.tsx'
import { DetailPanel, PanelSection } from '#renderer/components/panel/DetailPanel.tsx'
import { KeyValue } from '#renderer/components/panel/KeyValue.tsx'
import { SelectionBar } from '#renderer/components/panel/SelectionBar.tsx'
import type { Column, Sort } from '#renderer/components/table/columns.ts'
import { DataTable } from '#renderer/components/table/DataTable.tsx'
import type { RowGroup } from '#renderer/components/table/lines.ts'
import { nothingSelected, selectedCount, withSelected } from '#renderer/components/table/selection.ts'
import { Truncated } from '#renderer/components/table/Truncated.tsx'
import { kitAccount, type KitAccount } from './accounts-data.ts'

const query = new URLSearchParams(location.search)
const TOTAL = Number(query.get('rows') ?? 100_000)
const LATE = query.get('late') === '1'

const columns: Column<KitAccount>[] = [
  {
    id: 'account',
    header: 'Account',
    min: 140,
    tone: 'name',
    sortable: true,
    render: (row) => (
      <>
        <NetworkIcon icon={row.network} label={row.network} />
        <Truncated text={row.handle} />
        {row.severity === null ? null : <SeverityMark severity={row.severity} size={11} label={row.severity} />}
      </>
    ),
  },
  { id: 'brand', header: 'Brand', width: 66, sortable: true, render: (row) => row.brand },
  { id: 'market', header: 'Mkt', headerTitle: 'Market', width: 34, sortable: true, render: (row) => row.market },
  { id: 'team', header: 'Team', width: 78, priority: 3, render: (row) => row.team },
  { id: 'owner', header: 'Owner', width: 112, render: (row) => <PersonName name={row.owner} emptyLabel="No owner" /> },
  {
    id: 'audience',
    header: 'Audience',
    width: 58,
    align: 'end',
    sortable: true,
    sortFirst: 'desc',
    priority: 1,
    render: (row) => row.audience,
  },
  {
    id: 'last',
    header: 'Last post',
    width: 106,
    priority: 2,
    tone: 'small',
    render: (row) => (
      <>
        <Sparkline values={row.months} activity={row.activity} label="posts per week" />
        <span style={{ marginLeft: 'auto', color: row.activity === 'active' ? 'var(--m-ink1)' : 'var(--m-ink3)' }}>
          {row.last}
        </span>
      </>
    ),
  },
  {
    id: 'health',
    header: 'Health',
    width: 52,
    align: 'end',
    sortable: true,
    render: (row) => <HealthBar value={row.health} label="Health" />,
  },
  {
    id: 'disposition',
    header: 'Disposition',
    width: 86,
    tone: 'small',
    render: (row) => <DispositionMark disposition={row.disposition} label={row.disposition} />,
  },
]

const facets: FacetGroup[] = [
  {
    id: 'views',
    label: 'Views',
    items: [
      ['All accounts', '186'],
      ['No way in', '22'],
      ['Before the workshop', '42'],
    ].map(([label = '', count = '']) => ({ id: label, label, count })),
  },
  {
    id: 'brand',
    label: 'Brand',
    items: [
      ['Kornwell', '52'],
      ['Brisavo', '41'],
      ['Halvorn', '38'],
    ].map(([label = '', count = ''], index) => ({ id: label, label, count, chosen: index < 2 })),
  },
  {
    id: 'network',
    label: 'Network',
    limit: 4,
    items: [
      ['facebook', '44'],
      ['x', '41'],
      ['instagram', '32'],
      ['linkedin', '19'],
      ['youtube', '17'],
      ['tiktok', '11'],
    ].map(([label = '', count = '']) => ({ id: label, label, count, icon: <NetworkIcon icon={label} /> })),
  },
  {
    id: 'disposition',
    label: 'Disposition',
    items: (['keep', 'refocus', 'merge', 'archive', 'close', 'undecided'] as const).map((each) => ({
      id: each,
      label: each,
      count: '41',
      icon: <DispositionMark disposition={each} />,
    })),
  },
]

const months = Array.from({ length: 24 }, (_, index) => ({
  id: `m${index}`,
  value: Math.max(0, 26 - index * 1.5),
  label: `Month ${index}`,
}))

export function AccountsKit() {
  const [selection, setSelection] = useState(withSelected(nothingSelected, ['a2', 'a3', 'a4', 'a6'], true))
  const [current, setCurrent] = useState<number | null>(4)
  const [sort, setSort] = useState<Sort | null>({ id: 'health', direction: 'asc' })
  const [filter, setFilter] = useState('brand:Kornwell,Brisavo market!=PL,KZ,JP sort:health')
  const [panel, setPanel] = useState(true)
  const [tab, setTab] = useState('summary')
  const [closed, setClosed] = useState<readonly string[]>([])
  const rowAt = useCallback((index: number) => (LATE && index > 8 ? undefined : kitAccount(index)), [])
  const groups = useMemo<RowGroup[] | undefined>(
    () =>
      query.get('groups') === '1'
        ? ['critical', 'high', 'medium'].map((id, at) => ({
            id,
            label: `Rule of ${id} findings`,
            count: [3, 5, TOTAL - 8][at] ?? 0,
            mark: <SeverityMark severity={id as 'high'} />,
            note: 'showing 3',
            closed: closed.includes(id),
          }))
        : undefined,
    [closed],
  )
  const account = kitAccount(current ?? 0)
  const chosen = selectedCount(selection, TOTAL)
  return (
    <div style={{ display: 'flex', height: '100%', background: 'var(--m-canvas)' }}>
      <Facets
        label="Facets"
        groups={facets}
        onToggle={() => undefined}
        moreLabel={(hidden, open) => (open ? 'Show fewer' : `${hidden} more`)}
      />
      <div style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', position: 'relative' }}>
        <PageHead
          title="Accounts"
          count="66 of 186"
          line={false}
          actions={
            <>
              <ActionIcon aria-label="Columns">
                <IconColumns3 size={17} />
              </ActionIcon>
              <ActionIcon aria-label="Export">
                <IconDownload size={17} />
              </ActionIcon>
              <Button variant="default">Save view</Button>
              <Button leftSection={<IconPlus size={15} />}>Import</Button>
            </>
          }
        />
        <FilterBar
          value={filter}
          onChange={setFilter}
          label="Filter accounts"
          placeholder="Filter accounts"
          clearLabel="Clear the filter"
        />
        <DataTable
          label="Accounts"
          total={TOTAL}
          rowAt={rowAt}
          getId={(row) => row.id}
          columns={columns}
          sort={sort}
          onSort={setSort}
          selection={selection}
          onSelect={setSelection}
          current={current}
          onCurrent={setCurrent}
          onOpen={() => setPanel(true)}
          words={{ selectAll: 'Select all accounts', selectRow: (row) => `Select ${row?.handle ?? ''}` }}
          {...(groups ? { groups } : {})}
          onToggleGroup={(id) =>
            setClosed((list) => (list.includes(id) ? list.filter((each) => each !== id) : [...list, id]))
          }
        />
        {chosen === 0 ? null : (
          <SelectionBar
            label="Selection"
            count={`${chosen} selected`}
            clearLabel="Clear selection"
            onClear={() => setSelection(nothingSelected)}
            verbs={[
              { id: 'edit', label: 'Edit', keys: 'E', icon: <IconPencil size={16} />, onRun: () => undefined },
              { id: 'owner', label: 'Owner', keys: 'O', icon: <IconUserPlus size={16} />, onRun: () => undefined },
              { id: 'decide', label: 'Decide', keys: 'D', icon: <IconArrowMerge size={16} />, onRun: () => undefined },
              { id: 'export', label: 'Export', icon: <IconDownload size={16} />, onRun: () => undefined },
            ]}
          />
        )}
      </div>
      {panel ? (
        <DetailPanel
          label="Account"
          title={account.handle}
          icon={<NetworkIcon icon={account.network} size={17} colour="var(--m-ink1)" />}
          context="Kornwell · United Kingdom · page since May 2014"
          onClose={() => setPanel(false)}
          closeLabel="Close"
          actions={
            <>
              <ActionIcon size={26} aria-label="Open">
                <IconExternalLink size={16} />
              </ActionIcon>
              <ActionIcon size={26} aria-label="More">
                <IconDots size={16} />
              </ActionIcon>
            </>
          }
          tabs={
            <Tabs
              label="Parts"
              value={tab}
              onChange={setTab}
              items={[
                { id: 'summary', label: 'Summary' },
                { id: 'access', label: 'Access' },
                { id: 'purpose', label: 'Purpose' },
                { id: 'findings', label: 'Findings', count: 3 },
                { id: 'history', label: 'History' },
              ]}
            />
          }
          foot={
            <>
              <DispositionMark disposition="merge" label="Merge" detail="into KornwellHelp" />
              <Button variant="default" rightSection={<Key keys="D" />}>
                Decide
              </Button>
            </>
          }
        >
          <PanelSection>
            <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr 1fr', marginBottom: 12 }}>
              <FigureBlock value="52.2k" caption="followers" onOpen={() => undefined} label="Followers" />
              <FigureBlock value="4 mo ago" caption="last post" onOpen={() => undefined} label="Last post" />
              <FigureBlock value="61" caption="asked for help" onOpen={() => undefined} label="Asked" />
            </div>
            <SnapshotBars
              label="Posts per month"
              months={months}
              activity="active"
              axis={['Dec 24', 'Nov 25', 'Nov 26']}
            />
          </PanelSection>
          <PanelSection title="People and access">
            <KeyValue
              emptyLabel="not stated"
              items={[
                { id: 'owner', label: 'Owner', value: <PersonName name={null} emptyLabel="No owner" /> },
                {
                  id: 'admins',
                  label: 'Admins',
                  value: <PersonName name="Ben Alcott" emptyLabel="" leftLabel="left" />,
                  note: 'left in March 2025, the only admin',
                },
                { id: 'way', label: 'Way in', value: 'Shared login, no 2FA, last proven 412 days ago' },
              ]}
            />
          </PanelSection>
          <PanelSection title="Purpose, 5W+H.E." aside="4 of 7 filled">
            <KeyValue
              emptyLabel="not stated"
              items={[
                { id: 'who', label: 'Who', value: 'UK owners of Kornwell ovens' },
                { id: 'what', label: 'What', value: 'Help after purchase' },
                { id: 'when', label: 'When', value: null },
                { id: 'where', label: 'Where', value: 'United Kingdom, English' },
              ]}
            />
          </PanelSection>
        </DetailPanel>
      ) : null}
    </div>
  )
}
