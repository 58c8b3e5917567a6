import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import { useParameters } from '../../app/navigation.ts'
import { useAsk } from '../../app/queries.ts'
import { PageHead } from '../../components/page/PageHead.tsx'
import type { SectionProps } from './scope.ts'

type ChoiceProps = {
  kind: 'brand' | 'market'
  all: string
  value: string | null
  onChange: (id: string | null) => void
}

function ScopeMenu({ kind, all, value, onChange }: ChoiceProps) {
  const { data } = useAsk('directory.list', { kind })
  const entries = data?.entries.filter((entry) => entry.accounts > 0) ?? []
  const chosen = entries.find((entry) => entry.id === value)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {chosen?.name ?? all}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        <Menu.Item
          rightSection={value === null ? <IconCheck size={14} aria-hidden /> : null}
          onClick={() => onChange(null)}
        >
          {all}
        </Menu.Item>
        {entries.map((entry) => (
          <Menu.Item
            key={entry.id}
            rightSection={entry.id === value ? <IconCheck size={14} aria-hidden /> : null}
            onClick={() => onChange(entry.id)}
          >
            {entry.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** What is shown, of which moment, narrowed to what. */
export function CenterHead({ figures, scope }: SectionProps) {
  const { t } = useTranslation('center')
  const format = useFormat()
  const [, set] = useParameters()
  const mirror = figures.mirrorAt === null ? null : t('mirrorOf', { at: format.instant(figures.mirrorAt) })
  const audit =
    figures.auditAt === null
      ? t('noAudit')
      : t('auditOf', { number: figures.auditNumber, at: format.shortDate(figures.auditAt) })
  return (
    <PageHead
      title={t('title', { name: figures.workspace })}
      count={[mirror, audit].filter(Boolean).join(' · ')}
      actions={
        <>
          <ScopeMenu kind="brand" all={t('allBrands')} value={scope.brand} onChange={(brand) => set({ brand })} />
          <ScopeMenu kind="market" all={t('allMarkets')} value={scope.market} onChange={(market) => set({ market })} />
        </>
      }
    />
  )
}
