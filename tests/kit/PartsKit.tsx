import { Button, Checkbox, Radio, SegmentedControl, Select, Skeleton, Switch, TextInput } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { Chip } from '#renderer/components/marks/Chip.tsx'
import { DispositionMark } from '#renderer/components/marks/DispositionMark.tsx'
import { HealthBar } from '#renderer/components/marks/HealthBar.tsx'
import { Key } from '#renderer/components/marks/Key.tsx'
import { NetworkIcon } from '#renderer/components/marks/NetworkIcon.tsx'
import { PersonDisc, PersonName } from '#renderer/components/marks/Person.tsx'
import { SeverityMark } from '#renderer/components/marks/SeverityMark.tsx'
import { ErrorNotice } from '#renderer/components/notice/ErrorNotice.tsx'
import { JobLine } from '#renderer/components/notice/JobLine.tsx'
import { showToast } from '#renderer/components/notice/toast.tsx'
import { Figure } from '#renderer/components/page/Figure.tsx'
import { SectionTitle } from '#renderer/components/page/SectionTitle.tsx'
import { Tabs } from '#renderer/components/page/Tabs.tsx'
import { TextButton } from '#renderer/components/page/TextButton.tsx'
import { SkeletonRows } from '#renderer/components/notice/SkeletonRows.tsx'

const surfaces = [
  'app',
  'canvas',
  'sunken',
  'raised',
  'hover',
  'selected',
  'line',
  'line2',
  'ctl',
  'ink1',
  'ink2',
  'ink3',
  'ink4',
  'accent',
  'accent-soft',
]
const dispositions = ['keep', 'refocus', 'merge', 'transfer', 'archive', 'close', 'undecided'] as const
const networks = [
  'facebook',
  'x',
  'instagram',
  'linkedin',
  'youtube',
  'tiktok',
  'mastodon',
  'vk',
  'ok',
  'website',
  'vine',
  'telegram',
]

function Box({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section
      style={{ borderRight: '1px solid var(--m-line)', borderBottom: '1px solid var(--m-line)', padding: '14px 20px' }}
    >
      <div style={{ color: 'var(--m-ink3)', font: 'var(--m-caption)', marginBottom: 8 }}>{title}</div>
      {children}
    </section>
  )
}

function Line({ children, gap = 8 }: { children: ReactNode; gap?: number }) {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap, alignItems: 'center', marginBottom: 10 }}>{children}</div>
  )
}

function Swatch({ name }: { name: string }) {
  return (
    <div style={{ display: 'flex', gap: 8, alignItems: 'center', height: 26 }}>
      <span
        style={{
          width: 30,
          height: 17,
          borderRadius: 3,
          background: `var(--m-${name})`,
          outline: '1px solid var(--m-line)',
        }}
      />
      {name}
    </div>
  )
}

export function PartsKit() {
  const [tab, setTab] = useState('summary')
  useEffect(() => {
    showToast({
      message: '5 accounts set to merge into KornwellHelp',
      closeLabel: 'Close',
      stay: 0,
      undo: { label: 'Undo', keys: 'Ctrl Z', onUndo: () => undefined },
    })
  }, [])
  return (
    <div style={{ background: 'var(--m-canvas)', height: '100%', overflow: 'auto' }}>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)' }}>
        <Box title="Type">
          <div style={{ font: 'var(--m-display)', letterSpacing: '-0.028em' }}>34 / 36 Figures 186 Разрыв</div>
          <div style={{ font: 'var(--m-figure)', letterSpacing: '-0.02em' }}>22 / 26 Panel figure Обзор</div>
          <div style={{ font: 'var(--m-title)', letterSpacing: '-0.012em' }}>17 / 24 Page title Заголовок</div>
          <div style={{ fontWeight: 600 }}>13 / 20 Account name Имя аккаунта</div>
          <div style={{ color: 'var(--m-ink2)' }}>13 / 20 Body text, Текст</div>
          <div style={{ font: 'var(--m-cell2)', color: 'var(--m-ink2)' }}>12 / 18 Secondary cell, Ячейка</div>
          <div style={{ font: 'var(--m-caption)', color: 'var(--m-ink3)' }}>11.5 / 16 Caption, Подпись</div>
          <div style={{ font: 'var(--m-query)' }}>brand:Kornwell market!=PL 12 mono</div>
        </Box>
        <Box title="Surfaces and ink">
          <div style={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', font: 'var(--m-cell2)' }}>
            {surfaces.map((name) => (
              <Swatch key={name} name={name} />
            ))}
          </div>
          <div style={{ display: 'flex', gap: 14, marginTop: 6 }}>
            {networks.map((name) => (
              <NetworkIcon key={name} icon={name} label={name} />
            ))}
          </div>
        </Box>
        <Box title="Severity and disposition">
          <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr' }}>
            <div>
              {(['critical', 'high', 'medium', 'low'] as const).map((severity) => (
                <div key={severity} style={{ display: 'flex', gap: 8, alignItems: 'center', height: 26 }}>
                  <SeverityMark severity={severity} size={14} /> {severity}
                </div>
              ))}
            </div>
            <div>
              {dispositions.map((each) => (
                <div key={each} style={{ height: 26 }}>
                  <DispositionMark disposition={each} label={each} />
                </div>
              ))}
            </div>
          </div>
        </Box>
        <Box title="Buttons">
          <Line>
            <Button>Import</Button>
            <Button variant="default">Save view</Button>
            <Button variant="subtle">Back</Button>
            <Button disabled>Disabled</Button>
          </Line>
          <Line>
            <Button loading>Import</Button>
            <Button variant="default" data-autofocus>
              Focus ring
            </Button>
            <Button variant="default" color="red">
              Delete view
            </Button>
            <Button color="red">Delete</Button>
          </Line>
          <Line>
            <Button size="lg">Import messages</Button>
            <Button rightSection={<Key keys="R" variant="plain" />}>Mark resolved</Button>
            <TextButton tone="quiet">Waive until…</TextButton>
            <TextButton>Try again</TextButton>
          </Line>
        </Box>
        <Box title="Inputs">
          <Line>
            <TextInput placeholder="Filter accounts" aria-label="Filter" w={180} />
            <Select placeholder="Market" aria-label="Market" data={['DE', 'UK']} w={140} />
          </Line>
          <TextInput
            defaultValue="Brasilien-Süd"
            error="Unknown market. Map it to BR?"
            aria-label="Market name"
            w={220}
          />
        </Box>
        <Box title="Choices">
          <Line gap={18}>
            <Checkbox label="Owner set" defaultChecked />
            <Checkbox label="Backup" />
            <Checkbox label="Some" indeterminate readOnly />
            <Switch label="Offline" defaultChecked />
          </Line>
          <Line gap={18}>
            <SegmentedControl data={['Network', 'Brand', 'Market']} />
            <Radio label="Merge" defaultChecked />
          </Line>
        </Box>
        <Box title="People and health">
          <Line gap={14}>
            <PersonName name="Inés Castellví" emptyLabel="No owner" />
            <PersonName name={null} emptyLabel="No owner" />
            <PersonName name="Ben Alcott" emptyLabel="No owner" leftLabel="left in March 2025" />
            <PersonDisc name="Hannah Beyer" size={26} />
          </Line>
          <Line gap={14}>
            <HealthBar value={72} label="Health" />
            <HealthBar value={54} label="Health" />
            <HealthBar value={17} label="Health" />
            <HealthBar value={null} label="Health unknown" />
          </Line>
        </Box>
        <Box title="Loading and progress">
          <SkeletonRows rows={3} label="Loading" />
          <Skeleton h={10} w={200} />
          <JobLine
            place="wide"
            text="118 of 186, 20 s left"
            share={0.634}
            onCancel={() => undefined}
            cancelLabel="Cancel"
          />
          <JobLine text="Audit running: 118 of 186, about 20 s left" share={0.634} />
        </Box>
        <Box title="Error: what happened, to what, what to do">
          <ErrorNotice
            title="KornwellDE was not refreshed"
            text="Facebook refused the address twice. The data of 12 Nov is still here."
            retry={{ label: 'Try again', onRetry: () => undefined }}
            copy={{ label: 'Copy details', onCopy: () => undefined }}
          />
        </Box>
        <Box title="Chart series">
          <div style={{ display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', font: 'var(--m-cell2)' }}>
            {[1, 2, 3, 4, 5, 6].map((each) => (
              <Swatch key={each} name={`series${each}`} />
            ))}
            <Swatch name="dorm" />
          </div>
        </Box>
        <Box title="Tabs, badge, keys">
          <Tabs
            label="Tabs"
            items={[
              { id: 'summary', label: 'Summary' },
              { id: 'access', label: 'Access' },
              { id: 'findings', label: 'Findings', count: 3 },
            ]}
            value={tab}
            onChange={setTab}
          />
          <div style={{ height: 10 }} />
          <Line>
            <Chip chosen onClick={() => undefined}>
              Past target 23
            </Chip>
            <Chip onClick={() => undefined}>Untriaged 41</Chip>
            <Chip onRemove={() => undefined} removeLabel="Remove">
              5 selected accounts
            </Chip>
            <Key keys="Ctrl K" />
            <Figure value="186" onOpen={() => undefined} label="Show 186 accounts" />
          </Line>
        </Box>
        <Box title="Section title">
          <SectionTitle
            title="Activity"
            subtitle="one bar per account, newest post first; height is audience"
            onOpen={() => undefined}
            aside="90 days"
          />
          <div style={{ marginTop: 8 }}>
            <Figure size="display" value="186" onOpen={() => undefined} label="Show 186 accounts" />
          </div>
        </Box>
      </div>
    </div>
  )
}
