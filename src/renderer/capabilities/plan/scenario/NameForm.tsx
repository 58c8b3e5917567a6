import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './scenario.module.css'

type NameFormProps = {
  label: string
  value: string
  action: string
  /** Answers whether the name was taken over. */
  onName: (name: string) => Promise<boolean>
  onClose: () => void
}

/** Asks for the name of a scenario. */
export function NameForm({ label, value, action, onName, onClose }: NameFormProps) {
  const { t } = useTranslation('plan')
  const [name, setName] = useState(value)
  const ready = name.trim() !== ''
  return (
    <form
      className={styles.name}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) void onName(name.trim()).then((taken) => taken && onClose())
      }}
    >
      <TextInput
        label={label}
        value={name}
        maxLength={80}
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={styles.nameActions}>
        <Button variant="subtle" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" disabled={!ready}>
          {action}
        </Button>
      </div>
    </form>
  )
}
