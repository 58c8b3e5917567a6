import { Button, Menu, Popover, Select, TextInput } from '@mantine/core'
import { IconCopy, IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useActions } from '../../../app/palette/actions.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import styles from './packs.module.css'
import type { PackEditing } from './use-pack.ts'

/** Which pack is looked at, and what can be done with it as a whole. */
export function PackBar({ editing }: { editing: PackEditing }) {
  const { t } = useTranslation('packs')
  const { packs, name, chosen } = editing
  const own = packs.find((pack) => pack.name === name)
  const isChosen = name === chosen
  useActions('packs', [
    { id: 'packs:import', label: t('import'), icon: IconCopy, run: editing.take },
    { id: 'packs:export', label: t('export', { name }), icon: IconCopy, run: editing.write },
  ])
  return (
    <div className={styles.bar}>
      <label className={styles.which}>
        {t('pack')}
        <Select
          aria-label={t('pack')}
          allowDeselect={false}
          value={name}
          data={packs.map((pack) => pack.name)}
          onChange={(next) => next !== null && editing.show(next)}
          w={200}
        />
      </label>
      <TermHelp term="rulePack" />
      <span className={styles.about}>{own?.fault ?? (own ? about() : '')}</span>
      <div className={styles.verbs}>
        {isChosen ? null : (
          <Button variant="default" onClick={editing.use} disabled={own?.fault !== null}>
            {t('use')}
          </Button>
        )}
        <CopyPack key={name} from={name} onCopy={editing.copy} />
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default" aria-label={t('more')} px={8}>
              <IconDots size={15} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={editing.take}>{t('import')}</Menu.Item>
            <Menu.Item onClick={editing.write}>{t('export', { name })}</Menu.Item>
            {own?.builtIn === false ? <Menu.Item onClick={editing.remove}>{t('remove')}</Menu.Item> : null}
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  )

  function about(): string {
    const rules = t('rulesOn', { count: own?.rules ?? 0 })
    const used = isChosen ? ` · ${t('used')}` : ''
    if (own?.builtIn === true) return `${rules} · ${t('builtIn')}${used}`
    const base = own?.basedOn ? ` · ${t('extends', { name: own.basedOn })}` : ''
    return `${rules}${base} · ${t('ownChanges', { count: own?.changes ?? 0 })}${used}`
  }
}

/** Asks for the name of the copy where the button stands. */
function CopyPack({ from, onCopy }: { from: string; onCopy: (name: string) => void }) {
  const { t } = useTranslation('packs')
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant="default" leftSection={<IconCopy size={14} aria-hidden />} onClick={() => setOpen(!open)}>
          {t('copy')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={styles.naming}
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() === '') return
            setOpen(false)
            onCopy(name.trim())
          }}
        >
          <TextInput
            data-autofocus
            label={t('copyName', { name: from })}
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            w={240}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            {t('copyNow')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
