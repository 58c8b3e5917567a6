import { Button, Popover, TextInput } from '@mantine/core'
import { IconBookmarkPlus } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, ProblemError } from '../../../../api.ts'
import { toastDone } from '../../../../app/history.ts'
import { tellProblem } from '../../../../app/problems.ts'
import type { ViewQuery } from '#shared/model/view.ts'
import accounts from '../accounts.module.css'
import styles from './views.module.css'

/** Keeps what is shown under a name. */
export const SaveView = memo(function SaveView({
  now,
  onSaved,
}: {
  now: () => ViewQuery
  onSaved: (id: string) => void
}) {
  const { t } = useTranslation('inventory')
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [taken, setTaken] = useState(false)
  const save = async (): Promise<void> => {
    try {
      const { id } = await ask('views.save', { page: 'accounts', name: name.trim(), query: now() })
      toastDone(t('viewSaved', { name: name.trim() }))
      setOpen(false)
      setName('')
      onSaved(id)
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'exists') setTaken(true)
      else tellProblem(error)
    }
  }
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={280} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconBookmarkPlus size={15} aria-hidden />}
          aria-label={t('saveView')}
          title={t('saveView')}
          className={accounts.bare}
          onClick={() => setOpen(!open)}
        >
          <span className={accounts.word}>{t('saveView')}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('saveView')}>
        <form
          className={styles.save}
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') void save()
          }}
        >
          <TextInput
            label={t('viewName')}
            description={t('saveViewHint')}
            value={name}
            maxLength={120}
            data-autofocus
            error={taken ? t('viewTaken') : undefined}
            onChange={(event) => {
              setName(event.currentTarget.value)
              setTaken(false)
            }}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            {t('save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
})
