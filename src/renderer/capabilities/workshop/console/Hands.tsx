import { Button, NumberInput, Popover } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '#shared/model/workshop.ts'
import { Disposition } from '#shared/model/words.ts'
import { useKeys } from '../../../app/keys/keys.ts'
import { Key } from '../../../components/marks/Key.tsx'
import { act } from '../act.ts'
import styles from './console.module.css'

const CHOICES = Disposition.exclude(['undecided']).options
const LATER = 250

/** A show of hands: how many for each disposition, typed with Tab between them. */
export function Hands({ session, card }: { session: Session; card: string }) {
  const { t } = useTranslation(['workshop', 'words'])
  const [opened, setOpened] = useState(false)
  const [counts, setCounts] = useState<readonly number[]>([])
  useKeys({ KeyH: () => setOpened(true) })
  const keep = async (): Promise<void> => {
    const done = await act('workshop.hands', {
      session: session.id,
      card,
      round: session.round,
      counts: CHOICES.map((disposition, at) => ({ disposition, count: counts[at] ?? 0 })),
    })
    if (done) setOpened(false)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="top-end" width={250} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconHandStop size={15} />}
          rightSection={<Key keys="H" variant="plain" />}
          onClick={() => setOpened(!opened)}
        >
          {t('hands')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('hands')}>
        <form
          className={styles.parking}
          onSubmit={(event) => {
            event.preventDefault()
            void keep()
          }}
        >
          {CHOICES.map((disposition, at) => (
            <NumberInput
              key={disposition}
              label={t(`words:${disposition}`)}
              min={0}
              max={999}
              stepHoldDelay={LATER}
              stepHoldInterval={LATER}
              {...(at === 0 ? { 'data-autofocus': true } : {})}
              value={counts[at] ?? 0}
              onChange={(value) =>
                setCounts(CHOICES.map((_, index) => (index === at ? Number(value) || 0 : (counts[index] ?? 0))))
              }
            />
          ))}
          <Button type="submit">{t('handsKeep')}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
