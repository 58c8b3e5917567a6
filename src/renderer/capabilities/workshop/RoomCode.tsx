import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { encode } from 'uqr'
import type { OpenDoor } from '#shared/model/workshop-phone.ts'
import styles from './code.module.css'

/** The QR code that lets a phone in: always dark on white, with its quiet zone. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = useMemo(() => {
    const { data, size: side } = encode(text, { ecc: 'M', border: 2 })
    const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    return { path: cells.join(''), size: side }
  }, [text])
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

/** How a phone gets in: the code to scan, the address and the word to type. */
export function RoomCode({ door }: { door: OpenDoor }) {
  const { t } = useTranslation('workshop')
  return (
    <div className={styles.room}>
      <QrCode text={door.link} label={t('scan')} />
      <div>
        <p>{t('voteAt')}</p>
        <b>{door.code}</b>
        <p>{door.url.replace(/^http:\/\//, '').replace(/\/$/, '')}</p>
      </div>
    </div>
  )
}
