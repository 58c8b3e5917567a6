import { Button, Menu, Select, Textarea } from '@mantine/core'
import { ServiceGap } from '#renderer/components/charts/ServiceGap.tsx'
import { ChartTable } from '#renderer/components/charts/ChartTable.tsx'
import { DispositionBar } from '#renderer/components/charts/DispositionBar.tsx'
import { SnapshotBars } from '#renderer/components/charts/SnapshotBars.tsx'
import { SeverityTrend } from '#renderer/components/charts/SeverityTrend.tsx'
import { NothingFound } from '#renderer/components/notice/EmptyState.tsx'
import { NoValue } from '#renderer/components/table/Truncated.tsx'
import { Section } from '#renderer/components/page/PageHead.tsx'
import { SectionTitle } from '#renderer/components/page/SectionTitle.tsx'

const noop = () => undefined
const gap = (publishing: number, product: number, legal: number, support: number, never: number, late: number) => {
  const all = publishing + product + legal + support + never + late
  const part = (id: string, count: number, label: string, bare = false) => ({
    id,
    count,
    label,
    figure: bare || all === 0 ? String(count) : `${count} · ${Math.round((count / all) * 100)} %`,
    description: `${label}: ${count}`,
  })
  return (
    <ServiceGap
      label="Сервисный разрыв"
      onOpen={noop}
      enlargedNote="разрыв увеличен"
      publishing={part('publishing', publishing, 'Ответили сами')}
      resolving={[
        part('product', product, 'Продукт'),
        part('legal', legal, 'Юристы'),
        part('support', support, 'Поддержка в срок'),
      ]}
      neverReached={part('never', never, 'не дошли', true)}
      late={part('late', late, 'поздно', true)}
      tips={{
        publishing: { label: 'Публикуют', note: 'маркетинг, PR, HR' },
        resolving: { label: 'Решают', note: 'поддержка, продукт' },
      }}
      centre={
        all === 0
          ? { figure: 'Кто спрашивает,', note: 'кто отвечает?' }
          : { figure: `${Math.round(((never + late) / all) * 100)} %`, note: `${never + late} из ${all}` }
      }
    />
  )
}

/** Shapes at their limits: small and large openings, empty data, Russian words, one value. */
export function EdgesKit() {
  return (
    <div style={{ background: 'var(--m-canvas)', height: '100%', overflow: 'auto' }}>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)' }}>
        <Section line="both">
          <SectionTitle title="2 %" />
          {gap(20, 30, 10, 400, 6, 3)}
        </Section>
        <Section line="both">
          <SectionTitle title="12 %" />
          {gap(60, 30, 30, 300, 20, 40)}
        </Section>
        <Section line="both">
          <SectionTitle title="65 %" />
          {gap(60, 40, 20, 80, 250, 120)}
        </Section>
        <Section line="both">
          <SectionTitle title="88 %" />
          {gap(10, 10, 5, 40, 400, 80)}
        </Section>
        <Section line="both">
          <SectionTitle title="none" />
          {gap(0, 0, 0, 0, 0, 0)}
        </Section>
        <Section line="both">
          <SectionTitle title="all in time" />
          {gap(0, 0, 0, 80, 0, 0)}
        </Section>
        <Section line="both">
          <SectionTitle
            title="Ход плана"
            subtitle="сохраняет 97,4 % аудитории, остальное видно в таблице"
            aside="172 из 186"
          />
          <DispositionBar
            label="План"
            onOpen={noop}
            shares={(
              [
                ['keep', 1, 'Оставить'],
                ['refocus', 0, 'Фокус'],
                ['merge', 900, 'Слить'],
                ['transfer', 4, 'Передать'],
                ['archive', 0, 'Архив'],
                ['close', 1, 'Закрыть'],
                ['undecided', 140, 'Не решено'],
              ] as const
            ).map(([disposition, count, label]) => ({ disposition, count, label, openLabel: label }))}
          />
          <SnapshotBars
            label="Посты"
            activity="abandoned"
            axis={['дек 24', 'ноя 26']}
            months={[3, 5, 0, null, 2, 1, 0, 0].map((value, at) => ({ id: `m${at}`, value, label: `${value}` }))}
          />
        </Section>
        <Section line="both">
          <SectionTitle title="One audit, then two" />
          <SeverityTrend
            label="One"
            runs={[{ id: 'a', label: 'Nov 2026', description: 'a', critical: 3, high: 9, medium: 20, low: 4 }]}
            words={{ critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' }}
            onOpenRun={noop}
          />
          <SeverityTrend
            label="Two"
            runs={[
              { id: 'a', label: 'Feb', description: 'a', critical: 3, high: 9, medium: 20, low: 4 },
              { id: 'b', label: 'Nov', description: 'b', critical: 1, high: 7, medium: 21, low: 9 },
            ]}
            words={{ critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' }}
            onOpenRun={noop}
          />
          <NothingFound title="No account matches this filter" action={<NoValue label="nothing" />} />
          <ChartTable
            caption="As a table"
            heads={['Network', 'Accounts', '2011']}
            rows={[
              { id: 'x', cells: ['X', '41', '39.2'] },
              { id: 'f', cells: ['Facebook', '44', '29.9'] },
            ]}
          />
        </Section>
        <Section line="both">
          <Menu opened withinPortal={false}>
            <Menu.Target>
              <Button variant="default">Menu</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>Account</Menu.Label>
              <Menu.Item>Copy address</Menu.Item>
              <Menu.Item data-hovered>Open on the network</Menu.Item>
              <Menu.Divider />
              <Menu.Item data-danger>Remove from the workspace</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <div style={{ height: 150 }} />
          <Select
            label="Market"
            data={['Germany', 'United Kingdom']}
            defaultValue="Germany"
            description="Where the account speaks"
          />
          <Textarea label="Reason" placeholder="Why this decision" autosize minRows={2} mt={8} />
        </Section>
      </div>
    </div>
  )
}
