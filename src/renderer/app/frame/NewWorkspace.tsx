import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { askShell } from '../../api.ts'
import { tellProblem } from '../problems.ts'
import { changeShell } from '../state/shell.ts'

const useDialog = create<{ open: boolean }>(() => ({ open: false }))
export const openNewWorkspace = (): void => useDialog.setState({ open: true })

/** Asks for the name; where the file lives is asked by the system's own dialog. */
export function NewWorkspace() {
  const { t } = useTranslation()
  const { open } = useDialog()
  const [name, setName] = useState('')
  const close = (): void => {
    useDialog.setState({ open: false })
    setName('')
  }
  const make = (): void => {
    const chosen = name.trim()
    if (chosen === '') return
    close()
    void changeShell(() => askShell('shell.newWorkspace', { name: chosen })).catch(tellProblem)
  }
  return (
    <Modal opened={open} onClose={close} title={t('newWorkspace')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        <TextInput
          label={t('name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={200}
          data-autofocus
        />
        <Group justify="flex-end" mt={16}>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {t('newWorkspace').replace('…', '')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
