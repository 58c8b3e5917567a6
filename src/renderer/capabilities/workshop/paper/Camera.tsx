import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from '../console/console.module.css'
import { slipReader } from './slip-reader.ts'

const BETWEEN_MS = 300

type CameraProps = { onCount: (codes: string[]) => void; onProblem: () => void }

/** What the camera sees, and how many slips were read in it so far. The camera is on only while this is shown. */
export function Camera({ onCount, onProblem }: CameraProps) {
  const { t } = useTranslation('workshop')
  const video = useRef<HTMLVideoElement>(null)
  const failed = useRef(onProblem)
  const [codes, setCodes] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const reader = slipReader()
    let stream: MediaStream | null = null
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (place: HTMLVideoElement): Promise<void> => {
      if (place.readyState >= place.HAVE_CURRENT_DATA) {
        const found = await reader.frame(await createImageBitmap(place))
        if (found.codes.length > 0) setCodes((known) => new Set([...known, ...found.codes]))
      }
      if (!over) timer = setTimeout(() => void look(place).catch(fail), BETWEEN_MS)
    }
    const fail = (): void => {
      if (!over) failed.current()
    }
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1920 } } })
      .then(async (given) => {
        stream = given
        if (over || video.current === null) return
        video.current.srcObject = given
        await video.current.play()
        await look(video.current)
      })
      .catch(fail)
    return () => {
      over = true
      clearTimeout(timer)
      reader.stop()
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
  }, [])
  return (
    <div className={styles.camera}>
      <video ref={video} muted playsInline aria-label={t('camera')} />
      <Button disabled={codes.size === 0} onClick={() => onCount([...codes])}>
        {t('countSlips', { count: codes.size })}
      </Button>
    </div>
  )
}
