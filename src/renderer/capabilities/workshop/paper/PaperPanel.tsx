import { Button, FileButton, TextInput } from '@mantine/core'
import { IconCamera, IconPhotoScan, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '#shared/model/workshop.ts'
import { askShell, runJob } from '../../../api.ts'
import { tellProblem } from '../../../app/problems.ts'
import { useKeys } from '../../../app/keys/keys.ts'
import { Key } from '../../../components/marks/Key.tsx'
import { showToast } from '../../../components/notice/toast.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { act } from '../act.ts'
import styles from '../console/console.module.css'
import { Camera } from './Camera.tsx'
import { type SlipReader, slipReader } from './slip-reader.ts'
import { votesTyped } from './typed.ts'

/** Votes without phones: ballots are printed, and read back by a picture, the camera or their numbers. */
export function PaperPanel({ session }: { session: Session }) {
  const { t } = useTranslation(['workshop', 'frame'])
  const [busy, setBusy] = useState(false)
  const [camera, setCamera] = useState(false)
  const [typed, setTyped] = useState('')
  const reader = useRef<SlipReader | null>(null)
  useEffect(() => () => reader.current?.stop(), [])
  const field = useRef<HTMLInputElement>(null)
  useKeys({ KeyT: () => field.current?.focus() })
  const card = session.current?.card.id
  const votes = votesTyped(typed)
  const open = card !== undefined && session.phase === 'voting' && session.state === 'running'

  async function count(codes: string[], numbers: typeof votes = null): Promise<void> {
    if (card === undefined) return
    const done = await act('workshop.paper', {
      session: session.id,
      card,
      round: session.round,
      codes,
      numbers: numbers ?? [],
    })
    if (done === null) return
    setTyped('')
    const left = [
      ...(done.unknown > 0 ? [t('paperUnknown', { count: done.unknown })] : []),
      ...(done.doubled.length > 0 ? [t('paperDoubled', { who: done.doubled.join(', ') })] : []),
      ...(done.kept.length > 0 ? [t('paperKept', { who: done.kept.join(', ') })] : []),
    ]
    showToast({
      message: [t('paperCounted', { count: done.counted }), ...left].join(' '),
      closeLabel: t('frame:close'),
    })
  }

  async function read(files: File[]): Promise<void> {
    setBusy(true)
    try {
      reader.current ??= slipReader()
      const codes = new Set<string>()
      for (const file of files) {
        const found = await reader.current.file(file)
        if (found.problem !== null) {
          showToast({ message: t(`paper_${found.problem}`, { name: file.name }), closeLabel: t('frame:close') })
          return
        }
        for (const code of found.codes) codes.add(code)
      }
      if (codes.size === 0) showToast({ message: t('paperNothing'), closeLabel: t('frame:close') })
      else await count([...codes])
    } finally {
      setBusy(false)
    }
  }

  async function printAll(): Promise<void> {
    const { file: folder } = await askShell('shell.chooseFolder', {})
    if (!folder || !(await act('workshop.makeBallots', { session: session.id }))) return
    setBusy(true)
    try {
      const { files, seats } = await runJob('workshop.printBallots', { session: session.id, folder: folder.token })
      showToast({ message: t('ballotsPrinted', { count: seats }), closeLabel: t('frame:close') })
      await askShell('shell.reveal', { path: files[0]?.path ?? '' })
    } finally {
      setBusy(false)
    }
  }

  if (session.state === 'finished') return null
  return (
    <section className={styles.part}>
      <SectionTitle title={t('paper')} />
      <p className={styles.quiet}>{t('paperText')}</p>
      <div className={styles.verbs}>
        <Button
          variant="default"
          disabled={busy || session.seats.length === 0}
          leftSection={<IconPrinter size={15} />}
          onClick={() => void printAll().catch(tellProblem)}
        >
          {t('printBallots')}
        </Button>
        <FileButton
          multiple
          accept="image/png,image/jpeg,image/webp,application/pdf"
          onChange={(files) => void read(files)}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              disabled={!open}
              loading={busy}
              leftSection={<IconPhotoScan size={15} />}
            >
              {t('readBallots')}
            </Button>
          )}
        </FileButton>
        <Button
          variant="default"
          disabled={!open}
          leftSection={<IconCamera size={15} />}
          aria-pressed={camera}
          onClick={() => setCamera(!camera)}
        >
          {t('camera')}
        </Button>
      </div>
      {camera && open ? (
        <Camera
          onCount={(codes) => {
            setCamera(false)
            void count(codes)
          }}
          onProblem={() => {
            setCamera(false)
            showToast({ message: t('cameraNone'), closeLabel: t('frame:close') })
          }}
        />
      ) : null}
      <TextInput
        ref={field}
        rightSection={<Key keys="T" variant="plain" />}
        aria-label={t('typedVotes')}
        placeholder={t('typedVotes')}
        value={typed}
        disabled={!open}
        error={typed !== '' && votes === null ? t('typedVotesBad') : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && votes !== null) void count([], votes)
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
    </section>
  )
}
