import { useElementSize } from '@mantine/hooks'
import { lazy, Suspense, type LazyExoticComponent, type ReactNode, useLayoutEffect } from 'react'
import { FrameKeys } from '../keys/FrameKeys.tsx'
import { PAGES, usePage } from '../navigation.ts'
import { Palette } from '../palette/Palette.tsx'
import { FrameActions } from './FrameActions.tsx'
import { PageBoundary } from './PageBoundary.tsx'
import { Rail } from './Rail.tsx'
import { Shortcuts } from './Shortcuts.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TopBar } from './TopBar.tsx'
import styles from './frame.module.css'

const pages: Record<string, LazyExoticComponent<() => ReactNode>> = {
  center: lazy(async () => ({ default: (await import('../../capabilities/center/CenterPage.tsx')).CenterPage })),
  accounts: lazy(async () => ({ default: (await import('../../capabilities/inventory/AccountsPage.tsx')).AccountsPage })),
  import: lazy(async () => ({ default: (await import('../../capabilities/inventory/ImportPage.tsx')).ImportPage })),
  audit: lazy(async () => ({ default: (await import('../../capabilities/audit/AuditPage.tsx')).AuditPage })),
  plan: lazy(async () => ({ default: (await import('../../capabilities/plan/PlanPage.tsx')).PlanPage })),
  reports: lazy(async () => ({ default: (await import('../../capabilities/reports/ReportsPage.tsx')).ReportsPage })),
  settings: lazy(async () => ({ default: (await import('../../capabilities/workspace/SettingsPage.tsx')).SettingsPage })),
}

/** Below this width, or where facets and a panel need the room, the rail shows icons only. */
const NARROW = 1200
const ICON_PAGES = new Set(['accounts', 'import'])

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
  const known = page in pages ? page : PAGES[0]
  const Page = pages[known]
  useLayoutEffect(() => announcePage(known), [known])
  const narrow = ICON_PAGES.has(known) || (width > 0 && width < NARROW)
  return (
    <div ref={ref} className={styles.frame} data-rail={narrow ? 'icons' : 'full'}>
      <TopBar />
      <Rail current={known} narrow={narrow} />
      <main className={styles.canvas} id="canvas">
        <PageBoundary key={known}>
          <Suspense fallback={null}>{Page ? <Page /> : null}</Suspense>
        </PageBoundary>
      </main>
      <StatusBar page={known} />
      <FrameKeys />
      <FrameActions />
      <Palette />
      <Shortcuts />
    </div>
  )
}
