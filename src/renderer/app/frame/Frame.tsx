import { useElementSize } from '@mantine/hooks'
import { useLayoutEffect, useRef } from 'react'
import { FirstSteps } from '../../capabilities/start/steps/FirstSteps.tsx'
import { FrameKeys } from '../keys/FrameKeys.tsx'
import { PAGES, usePage } from '../navigation.ts'
import { Palette } from '../palette/Palette.tsx'
import { FrameActions } from './FrameActions.tsx'
import { PageBoundary } from './PageBoundary.tsx'
import { isPage, usePageCode } from './pages.ts'
import { Rail } from './Rail.tsx'
import { Shortcuts } from './Shortcuts.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TopBar } from './TopBar.tsx'
import styles from './frame.module.css'
import { useKeptFocus } from './use-kept-focus.ts'

/** Below this width, or where facets and a panel need the room, the rail shows icons only. */
const NARROW = 1200
const ICON_PAGES = new Set(['accounts', 'import', 'directory'])

/** Names the page on the root element; the page itself says when it is drawn. */
function announcePage(page: string): void {
  const { dataset } = document.documentElement
  dataset['page'] = page
  delete dataset['ready']
}

/** Rail, top bar, status bar and the page between them. */
export function Frame() {
  const page = usePage()
  const { ref, width } = useElementSize()
  const known = isPage(page) ? page : PAGES[0]
  const Page = usePageCode(known)
  useLayoutEffect(() => announcePage(known), [known])
  const canvas = useRef<HTMLElement>(null)
  useKeptFocus(known, canvas)
  const narrow = ICON_PAGES.has(known) || (width > 0 && width < NARROW)
  return (
    <div ref={ref} className={styles.frame} data-rail={narrow ? 'icons' : 'full'}>
      <TopBar />
      <Rail current={known} narrow={narrow} />
      <main ref={canvas} className={styles.canvas} id="canvas" tabIndex={-1}>
        <div className={styles.page}>
          <PageBoundary key={known}>{Page ? <Page /> : null}</PageBoundary>
        </div>
        <FirstSteps page={known} />
      </main>
      <StatusBar page={known} />
      <FrameKeys />
      <FrameActions />
      <Palette />
      <Shortcuts />
    </div>
  )
}
