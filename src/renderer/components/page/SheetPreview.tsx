import { useElementSize } from '@mantine/hooks'
import styles from './sheet-preview.module.css'

/** Width in px that a sheet of paper with its margins and the scroll bar needs. */
const SHEET = 850

type SheetPreviewProps = { html: string | null; title: string; waiting: string; onShown: () => void }

/** The pages as they will be printed, made smaller where they do not fit. The frame has no scripts, no origin and no way out. */
export function SheetPreview({ html, title, waiting, onShown }: SheetPreviewProps) {
  const { ref, width, height } = useElementSize()
  const scale = width === 0 ? 1 : Math.min(1, width / SHEET)
  return (
    <div ref={ref} className={styles.desk}>
      {html === null ? (
        <p className={styles.waiting}>{waiting}</p>
      ) : (
        <iframe
          className={styles.pages}
          style={{ width: width / scale, height: height / scale, transform: `scale(${scale})` }}
          title={title}
          sandbox=""
          srcDoc={html}
          onLoad={onShown}
        />
      )}
    </div>
  )
}
