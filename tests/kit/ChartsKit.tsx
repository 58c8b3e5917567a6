import { SegmentedControl } from '@mantine/core'
import { ActivityStrip, type ActivityGroup } from '#renderer/components/charts/ActivityStrip.tsx'
import { BeforeAfter } from '#renderer/components/charts/BeforeAfter.tsx'
import { ChartFrame } from '#renderer/components/charts/ChartFrame.tsx'
import { CoverageLegend, CoverageMatrix, type CoverageState } from '#renderer/components/charts/CoverageMatrix.tsx'
import { DispositionBar } from '#renderer/components/charts/DispositionBar.tsx'
import { FirstAnswer } from '#renderer/components/charts/FirstAnswer.tsx'
import { QuantityBars } from '#renderer/components/charts/QuantityBars.tsx'
import { ServiceGap } from '#renderer/components/charts/ServiceGap.tsx'
import { SeverityTrend } from '#renderer/components/charts/SeverityTrend.tsx'
import { Meter } from '#renderer/components/marks/Meter.tsx'
import { NetworkIcon } from '#renderer/components/marks/NetworkIcon.tsx'
import { SeverityMark } from '#renderer/components/marks/SeverityMark.tsx'
import { Figure } from '#renderer/components/page/Figure.tsx'
import { PageHead, Section } from '#renderer/components/page/PageHead.tsx'
import { SectionTitle } from '#renderer/components/page/SectionTitle.tsx'

const many = Number(new URLSearchParams(location.search).get('many') ?? 1)
const noop = () => undefined
const bars = (count: number, seed: number) =>
  Array.from({ length: count * many }, (_, index) => ({
    id: `${seed}-${index}`,
    label: `Account ${index}`,
    audience: ((index * 7919 + seed * 104729) % 97) ** 2 * (index % 17 === 3 ? 9 : 1),
  }))
const groups: ActivityGroup[] = [
  {
    id: 'active',
    label: 'Active',
    count: '104',
    range: 'posted in the last 30 days',
    audience: '2.95M followers',
    bars: bars(104, 1),
  },
  { id: 'dormant', label: 'Dormant', count: '45', range: '31–180 days', audience: '1.2M followers', bars: bars(45, 2) },
  {
    id: 'abandoned',
    label: 'Abandoned',
    count: '37',
    range: '180 days to 8 years',
    audience: '552k followers',
    bars: bars(37, 3),
  },
]
const runs = [
  [11, 50, 70, 40],
  [11, 51, 78, 44],
  [12, 54, 86, 52],
  [11, 55, 90, 60],
  [10, 52, 92, 66],
  [11, 53, 90, 64],
  [9, 47, 83, 61],
].map(([critical = 0, high = 0, medium = 0, low = 0], index) => ({
  id: `r${index}`,
  label: index === 0 ? 'Feb 2025' : index === 6 ? 'Nov 2026' : `Audit ${index + 1}`,
  description: `Audit ${index + 1}`,
  critical,
  high,
  medium,
  low,
}))
const markets = ['DE', 'UK', 'US', 'FR', 'ES', 'PL', 'BR', 'KZ', 'JP', 'Global'].map((id) => ({ id, label: id }))
const brands = ['Kornwell', 'Brisavo', 'Halvorn', 'Lumetra', 'Verdano'].map((id) => ({ id, label: id }))
const states: CoverageState[] = ['covered', 'covered', 'covered', 'dormant', 'covered', 'gap', 'covered', 'covered']
const cell = (row: string, column: string): [CoverageState, CoverageState, CoverageState] => {
  const seed = row.length * 31 + column.charCodeAt(0) * 7 + column.length
  if (seed % 6 === 0) return ['free', 'free', 'free']
  return [states[seed % 8] ?? 'covered', states[(seed + 3) % 8] ?? 'covered', states[(seed * 5) % 8] ?? 'covered']
}
const tools = {
  words: { asTable: 'Show as table', asChart: 'Show as chart', copy: 'Copy as picture' },
  onCopy: () => undefined,
}
const part = (id: string, count: number, label: string) => ({
  id,
  count,
  label,
  figure: `${count} · ${Math.round((count / 1248) * 100)} %`,
  description: `${label}: ${count}`,
})

export function ChartsKit() {
  return (
    <div style={{ background: 'var(--m-canvas)', height: '100%', overflow: 'auto' }}>
      <PageHead title="Where Halvorn Group stands" count="mirror of 14 Nov 2026, 09:12 · audit 7 of 3 Nov" />
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: '412px 1fr',
          height: 241,
          borderBottom: '1px solid var(--m-line)',
        }}
      >
        <Section line="right">
          <SectionTitle
            title="Accounts"
            onOpen={noop}
            aside={<SegmentedControl data={['Network', 'Brand', 'Market']} />}
          />
          <div style={{ display: 'flex', alignItems: 'baseline', gap: 10 }}>
            <Figure size="display" value="186" onOpen={noop} label="Show 186 accounts" />
            <span style={{ color: 'var(--m-ink2)', font: 'var(--m-cell2)' }}>8 more than the 2011 average</span>
            <span style={{ color: 'var(--m-ink3)', font: 'var(--m-caption)', marginLeft: 'auto' }}>
              +5 since audit 6
            </span>
          </div>
          <div style={{ padding: '12px 0 22px' }}>
            <Meter
              value={186}
              max={200}
              benchmark={178}
              marker={64}
              label="186 accounts; 178 average in 2011; 64 in the plan"
            />
          </div>
          <QuantityBars
            label="Accounts by network"
            onOpen={noop}
            rows={[
              ['facebook', 44, 29.9],
              ['x', 41, 39.2],
              ['instagram', 32, null],
              ['linkedin', 19, 28.8],
              ['youtube', 17, 9.4],
            ].map(([id, value, mark]) => ({
              id: String(id),
              label: String(id),
              value: Number(value),
              figure: String(value),
              benchmark: mark === null ? null : Number(mark),
              aside: mark === null ? '–' : String(mark),
              openLabel: `Show ${value}`,
              mark: <NetworkIcon icon={String(id)} size={14} />,
            }))}
          />
        </Section>
        <Section>
          <SectionTitle
            title="Activity"
            onOpen={noop}
            subtitle="one bar per account, newest post first; height is audience"
          />
          <div style={{ height: 8 }} />
          <ChartFrame
            label="Activity of 186 accounts"
            tools={tools}
            table={() => ({
              heads: ['State', 'Accounts'],
              rows: groups.map((g) => ({ id: g.id, cells: [g.label, g.count] })),
            })}
          >
            <ActivityStrip
              label="Accounts by last post"
              groups={groups}
              onOpenGroup={noop}
              onOpenAccounts={noop}
              openLabel={(group) => `Show ${group.count} ${group.label}`}
            />
          </ChartFrame>
        </Section>
      </div>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: '288px 500px 1fr',
          height: 302,
          borderBottom: '1px solid var(--m-line)',
        }}
      >
        <Section line="right">
          <SectionTitle title="Open findings" onOpen={noop} />
          <div style={{ display: 'flex', alignItems: 'baseline', gap: 10, marginBottom: 6 }}>
            <Figure size="display" value="200" onOpen={noop} label="Show 200 findings" />
            <span style={{ color: 'var(--m-ink2)', font: 'var(--m-cell2)' }}>18 fewer than in August</span>
          </div>
          <QuantityBars
            label="Findings by severity"
            tone="neutral"
            height={22}
            names={64}
            onOpen={noop}
            rows={(
              [
                ['critical', 9, '−2'],
                ['high', 47, '−6'],
                ['medium', 83, '−7'],
                ['low', 61, '−3'],
              ] as const
            ).map(([id, value, aside]) => ({
              id,
              label: id,
              value,
              figure: String(value),
              aside,
              openLabel: id,
              mark: <SeverityMark severity={id} />,
            }))}
          />
          <div style={{ marginTop: 12 }}>
            <SeverityTrend
              label="Open findings in 7 audits"
              runs={runs}
              words={{ critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' }}
              note="7 audits"
              onOpenRun={noop}
            />
          </div>
        </Section>
        <Section line="right">
          <SectionTitle
            title="Coverage"
            onOpen={noop}
            subtitle="brand × market × journey stage"
            aside={
              <>
                <Figure value="105" onOpen={noop} label="105 needed" /> of 116 needed
              </>
            }
          />
          <CoverageMatrix
            label="Coverage"
            corner="Brand"
            rows={brands}
            columns={markets}
            cell={cell}
            describe={(r, c) => `${r}, ${c}`}
            onOpen={noop}
          />
          <div style={{ marginTop: 'auto' }}>
            <CoverageLegend
              items={[
                { state: 'covered', label: 'covered' },
                { state: 'dormant', label: 'dormant only' },
                {
                  state: 'gap',
                  label: (
                    <>
                      <Figure value="11" tone="high" onOpen={noop} label="11 gaps" /> gaps
                    </>
                  ),
                },
              ]}
              note="each cell: before, during, after"
            />
          </div>
        </Section>
        <Section>
          <SectionTitle title="Service gap" onOpen={noop} subtitle="of 1,248 that needed help" aside="90 days" />
          <ServiceGap
            label="31 % of 1,248 conversations"
            onOpen={noop}
            enlargedNote="opening enlarged"
            publishing={part('publishing', 262, 'Answered there')}
            resolving={[
              part('product', 112, 'Product'),
              part('legal', 50, 'Legal'),
              part('support', 437, 'Support in time'),
            ]}
            neverReached={{ ...part('never', 237, 'never reached'), figure: '237' }}
            late={{ ...part('late', 150, 'late'), figure: '150' }}
            tips={{
              publishing: { label: 'Publishing side', note: 'marketing, PR, HR' },
              resolving: { label: 'Resolving side', note: 'support, product' },
            }}
            centre={{ figure: '31 %', note: '387 of 1,248' }}
          />
        </Section>
      </div>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: '412px 1fr 360px',
          height: 241,
          borderBottom: '1px solid var(--m-line)',
        }}
      >
        <Section line="right">
          <SectionTitle
            title="First answer"
            onOpen={noop}
            subtitle="median and 90th percentile"
            aside={
              <>
                <Figure value="63 %" onOpen={noop} label="63 %" /> within target
              </>
            }
          />
          <FirstAnswer
            label="First answer by brand"
            onOpen={noop}
            target={{ minutes: 90, label: 'target 90 min' }}
            ticks={[
              { minutes: 15, label: '15 min' },
              { minutes: 60, label: '1 h' },
              { minutes: 240, label: '4 h' },
              { minutes: 720, label: '12 h' },
              { minutes: 2880, label: '2 d' },
            ]}
            rows={[
              ['Kornwell', 38, 190, '74 %'],
              ['Brisavo', 95, 640, '58 %'],
              ['Halvorn', 62, 420, '66 %'],
              ['Lumetra', 150, 1300, '47 %'],
              ['Verdano', 52, 300, '71 %'],
            ].map(([id, median, high, share]) => ({
              id: String(id),
              label: String(id),
              median: Number(median),
              high: Number(high),
              share: String(share),
              description: String(id),
            }))}
          />
        </Section>
        <Section line="right">
          <SectionTitle
            title="Plan progress"
            onOpen={noop}
            aside={
              <>
                <Figure value="172" onOpen={noop} label="172" /> of 186 decided
              </>
            }
          />
          <div style={{ height: 40 }} />
          <DispositionBar
            label="Plan by disposition"
            onOpen={noop}
            shares={(
              [
                ['keep', 41],
                ['refocus', 19],
                ['merge', 62],
                ['transfer', 4],
                ['archive', 27],
                ['close', 19],
                ['undecided', 14],
              ] as const
            ).map(([disposition, count]) => ({ disposition, count, label: disposition, openLabel: disposition }))}
          />
        </Section>
        <Section>
          <SectionTitle title="What B changes" />
          <BeforeAfter
            label="What B changes"
            heads={['What', 'Before', 'After']}
            rows={[
              { id: 'a', label: 'Accounts', before: '186', after: '64', key: true, onOpen: noop, openLabel: 'x' },
              { id: 'b', label: 'Audience kept', before: '4.70M', after: '4.58M', onOpen: noop, openLabel: 'x' },
              { id: 'c', label: 'Accounts without an owner', before: '33', after: '0', onOpen: noop, openLabel: 'x' },
            ]}
          />
        </Section>
      </div>
    </div>
  )
}
