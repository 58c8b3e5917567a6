import { IconX } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useRef, type CSSProperties, type ReactNode, type RefObject } from 'react'
import styles from './panel.module.css'

type DetailPanelProps = {
  /** Name of the panel for screen readers. */
  label: string
  title: ReactNode
  icon?: ReactNode
  /** Second line of the head: brand, market, since when. */
  context?: ReactNode
  /** Link and menu, before the close button. */
  actions?: ReactNode
  /** `Tabs` of size panel. */
  tabs?: ReactNode
  children: ReactNode
  /** The one next step, always in sight. */
  foot?: ReactNode
  onClose: () => void
  closeLabel: string
  /** 340, 500 for a finding, 344 for triage. */
  width?: number
}

/**
 * When the panel goes while it has the focus, the focus returns to where it came from, else to the list beside it. A
 * panel that lies over its list takes the focus when it comes.
 */
function useFocusReturn(panel: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const own = panel.current
    const before = document.activeElement
    if (own && getComputedStyle(own).position === 'absolute' && !own.contains(before))
      own.focus({ preventScroll: true })
    return () => {
      if (own?.contains(document.activeElement) !== true) return
      const known =
        before instanceof HTMLElement && before !== document.body && before.isConnected && !own.contains(before)
      const target = known ? before : document.querySelector<HTMLElement>('main [role="grid"]')
      // A list that was covered can be focused once the panel is gone.
      const give = (): void => target?.focus({ preventScroll: true })
      give()
      if (target && document.activeElement !== target) requestAnimationFrame(give)
    }
  }, [panel])
}

/** The panel beside a list: head, tabs, sections, foot. Esc closes it and the list keeps its place. */
export function DetailPanel(props: DetailPanelProps) {
  const { label, title, icon, context, actions, tabs, children, foot, onClose, closeLabel, width = 340 } = props
  const panel = useRef<HTMLElement>(null)
  useFocusReturn(panel)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      const target = event.target instanceof Element ? event.target : document.body
      if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null) return
      event.preventDefault()
      close.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={label}
      tabIndex={-1}
      style={{ '--width': `${width}px` } as CSSProperties}
    >
      <header className={styles.head} data-tabs={tabs === undefined ? undefined : true}>
        <div className={styles.titleLine}>
          {icon}
          <h2 className={styles.title}>{title}</h2>
          <div className={styles.actions}>
            {actions}
            <button type="button" className={styles.close} aria-label={closeLabel} title={closeLabel} onClick={onClose}>
              <IconX size={16} aria-hidden />
            </button>
          </div>
        </div>
        {context === undefined ? null : <div className={styles.context}>{context}</div>}
        {tabs === undefined ? null : <div className={styles.tabs}>{tabs}</div>}
      </header>
      {tabs === undefined ? (
        <div className={styles.body}>{children}</div>
      ) : (
        <div className={styles.body} role="tabpanel" aria-label={label} tabIndex={0}>
          {children}
        </div>
      )}
      {foot === undefined ? null : <footer className={styles.foot}>{foot}</footer>}
    </aside>
  )
}

type PanelSectionProps = {
  title?: string
  /** The `?` beside the title. */
  help?: ReactNode
  /** At the right end of the title line: "4 of 7 filled". */
  aside?: ReactNode
  children: ReactNode
}

/** A part of the panel; hairlines divide neighbours. */
export function PanelSection({ title, help, aside, children }: PanelSectionProps) {
  return (
    <section className={styles.section}>
      {title === undefined ? null : (
        <div className={styles.sectionHead}>
          <div className={styles.sectionName}>
            <h3 className={styles.sectionTitle}>{title}</h3>
            {help}
          </div>
          {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
        </div>
      )}
      {children}
    </section>
  )
}
