import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useAsk } from './queries.ts'

type ChoiceProps = {
  kind: 'brand' | 'market'
  all: string
  value: string | null
  onChange: (id: string | null) => void
}

/** One brand or market of those that have accounts, or all of them. */
export function ScopeMenu({ kind, all, value, onChange }: ChoiceProps) {
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
