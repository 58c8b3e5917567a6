import { ActionIcon, Button, NumberInput, Select, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AgendaItem } from '#shared/model/workshop.ts'
import { placed } from '../stage.ts'
import styles from './agenda-editor.module.css'

const KINDS = AgendaItem.shape.kind.options
const MOST = 40
const LATER = 250

type AgendaEditorProps = { agenda: readonly AgendaItem[]; onChange: (agenda: AgendaItem[]) => void }

/** The parts of a day in their order: what they are, what they are called, how long they take. */
export function AgendaEditor({ agenda, onChange }: AgendaEditorProps) {
  const { t } = useTranslation('workshop')
  const change = (at: number, patch: Partial<AgendaItem>): void =>
    onChange(agenda.map((item, index) => (index === at ? { ...item, ...patch } : item)))
  return (
    <fieldset className={styles.agenda}>
      <legend>{t('agenda')}</legend>
      {agenda.length === 0 ? <p>{t('agendaNone')}</p> : null}
      <ol>
        {placed(agenda).map(({ item, at }) => (
          // A part has no name of its own: its place is what it is known by.
          <li key={at}>
            <Select
              aria-label={t('partKind', { n: at + 1 })}
              allowDeselect={false}
              value={item.kind}
              data={KINDS.map((kind) => ({ value: kind, label: t(`part_${kind}`) }))}
              onChange={(kind) => change(at, { kind: AgendaItem.shape.kind.parse(kind) })}
            />
            {item.kind === 'cards' ? (
              <i />
            ) : (
              <NumberInput
                aria-label={t('partMinutes', { n: at + 1 })}
                suffix={` ${t('minutesShort')}`}
                min={0}
                max={480}
                step={5}
                stepHoldDelay={LATER}
                stepHoldInterval={LATER}
                value={item.minutes}
                onChange={(value) => change(at, { minutes: Number(value) || 0 })}
              />
            )}
            <ActionIcon
              variant="subtle"
              aria-label={t('partRemove', { n: at + 1 })}
              onClick={() => onChange(agenda.filter((_, index) => index !== at))}
            >
              <IconTrash size={15} />
            </ActionIcon>
            <TextInput
              className={styles.title}
              aria-label={t('partTitle', { n: at + 1 })}
              placeholder={t('partTitleHint')}
              maxLength={120}
              value={item.title}
              onChange={(event) => change(at, { title: event.currentTarget.value })}
            />
            {item.kind === 'dots' ? (
              <NumberInput
                className={styles.budget}
                label={t('partDots')}
                min={1}
                max={20}
                stepHoldDelay={LATER}
                stepHoldInterval={LATER}
                value={item.dots}
                onChange={(value) => change(at, { dots: Math.min(20, Math.max(1, Number(value) || 1)) })}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <Button
        variant="default"
        size="xs"
        disabled={agenda.length >= MOST}
        leftSection={<IconPlus size={14} />}
        onClick={() => onChange([...agenda, { kind: 'cards', title: '', minutes: 15, dots: 3 }])}
      >
        {t('partAdd')}
      </Button>
    </fieldset>
  )
}
