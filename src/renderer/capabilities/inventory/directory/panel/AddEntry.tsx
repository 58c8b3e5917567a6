import { Button, Select, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DirectoryKind } from '#shared/model/directory.ts'
import { TeamFunction } from '#shared/model/words.ts'
import { DetailPanel, PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { change } from '../../accounts/change.ts'
import styles from '../directory.module.css'

/** A new entry of a register: its name now, everything else in its panel afterwards. */
export function AddEntry({ kind, onDone }: { kind: DirectoryKind; onDone: (id: string | null) => void }) {
  const { t } = useTranslation(['people', 'words', 'frame', 'inventory'])
  const [name, setName] = useState('')
  const [teamFunction, setFunction] = useState<TeamFunction>('marketing')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const add = async (): Promise<void> => {
    const made = await change(
      'directory.add',
      { kind, name: name.trim(), ...(kind === 'team' ? { teamFunction } : {}) },
      () => t('addedEntry', { name: name.trim() }),
    )
    if (made) onDone(made.id)
  }
  return (
    <DetailPanel
      label={t(`add_${kind}`)}
      title={t(`add_${kind}`)}
      onClose={() => onDone(null)}
      closeLabel={t('frame:close')}
    >
      <PanelSection>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') void add()
          }}
        >
          <TextInput
            ref={field}
            label={t(kind === 'person' ? 'name_person' : 'name')}
            value={name}
            maxLength={300}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {kind === 'team' ? (
            <Select
              label={t('field_function')}
              value={teamFunction}
              allowDeselect={false}
              data={TeamFunction.options.map((value) => ({ value, label: t(`words:${value}`) }))}
              onChange={(value) => setFunction(TeamFunction.catch('other').parse(value))}
            />
          ) : null}
          <span className={styles.verbs}>
            <Button variant="default" onClick={() => onDone(null)}>
              {t('frame:cancel')}
            </Button>
            <Button type="submit" disabled={name.trim() === ''}>
              {t('inventory:add')}
            </Button>
          </span>
        </form>
      </PanelSection>
    </DetailPanel>
  )
}
