import { Button, TextInput } from '@mantine/core'
import { IconArchive, IconSpeakerphone, IconTargetArrow } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { change } from './change.ts'
import { Members } from './Members.tsx'
import styles from './goals.module.css'

const KINDS = {
  goal: { icon: IconTargetArrow, fresh: 'newGoal', archive: 'goals.archive' },
  campaign: { icon: IconSpeakerphone, fresh: 'newCampaign', archive: 'campaigns.archive' },
} as const

type RecordPanelProps = {
  kind: keyof typeof KINDS
  /** Null makes a new one. */
  record: { id: string; name: string; archivedOn: string | null } | null
  name: string
  onName: (name: string) => void
  /** False while something in the fields contradicts itself. */
  sound?: boolean
  onSave: () => Promise<void>
  onClose: () => void
  /** The fields below the name. */
  children: ReactNode
}

/** A goal or a campaign beside its list: its name and fields, saved as one step, archived and restored, and its accounts. */
export function RecordPanel(props: RecordPanelProps) {
  const { kind, record, name, onName, sound = true, onSave, onClose, children } = props
  const { t } = useTranslation(['charter', 'frame'])
  const { icon: Icon, fresh, archive } = KINDS[kind]
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (record === null) first.current?.focus()
  }, [record])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void onSave()
  }
  return (
    <DetailPanel
      label={t(kind)}
      icon={<Icon size={16} aria-hidden />}
      title={record?.name ?? t(fresh)}
      onClose={onClose}
      closeLabel={t('frame:close')}
      width={380}
      actions={
        record === null ? null : (
          <TextButton
            tone="quiet"
            icon={<IconArchive size={14} aria-hidden />}
            onClick={() =>
              void change(
                archive,
                { ids: [record.id], archived: record.archivedOn === null },
                t(record.archivedOn === null ? 'didArchive' : 'didRestore', { name: record.name }),
              )
            }
          >
            {t(record.archivedOn === null ? 'archive' : 'restore')}
          </TextButton>
        )
      }
    >
      <PanelSection>
        <form className={styles.form} onSubmit={submit}>
          <TextInput
            ref={first}
            label={t('name')}
            value={name}
            maxLength={300}
            onChange={(event) => onName(event.currentTarget.value)}
          />
          {children}
          <Button type="submit" disabled={name.trim() === '' || !sound}>
            {t(record === null ? 'create' : 'save')}
          </Button>
        </form>
      </PanelSection>
      {record === null ? null : <Members of={kind} id={record.id} name={record.name} />}
    </DetailPanel>
  )
}
