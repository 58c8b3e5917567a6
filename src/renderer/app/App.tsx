import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react'
import { Frame } from './frame/Frame.tsx'
import { FileDrop } from './drop/FileDrop.tsx'
import { PageBoundary } from './frame/PageBoundary.tsx'
import { queryClient } from './queries.ts'
import { forgetJobs } from './state/jobs.ts'
import { useShell } from './state/shell.ts'
import { ThemeProvider } from './theme/index.ts'
import { FollowScheme } from './theme/FollowScheme.tsx'
import { usePage } from './navigation.ts'
import { WallPage } from '../capabilities/workshop/wall/WallPage.tsx'
import { HelpKey } from './help/HelpKey.tsx'
import { DensityContext } from '../components/table/density.ts'
import { FirstRun } from '../capabilities/start/FirstRun.tsx'

// Before anything of the next document is drawn: a cache cleared later would leave its first questions without an answer.
useShell.subscribe((now, before) => {
  if (now.state?.workspace?.file !== before.state?.workspace?.file) {
    queryClient.clear()
    forgetJobs()
  } else if (now.state?.preferences.language !== before.state?.preferences.language) {
    // Answers hold words: titles of rules, reasons, names of countries.
    void queryClient.invalidateQueries()
  }
})

/** Most people read the help with a workspace open, so its page is no part of the start. */
const HelpAlone = lazy(async () => ({ default: (await import('../capabilities/help/HelpAlone.tsx')).HelpAlone }))

/** A start that opens a workspace shows the page that opens one only when it takes longer than this. */
const OPENING_MS = 1000

/** Either a document in the frame, or the page that opens one. */
function Document() {
  const starting = useShell(({ state }) => state?.service === 'starting')
  const [waiting, setWaiting] = useState(starting)
  const workspace = useShell(({ state }) => state?.workspace ?? null)
  const file = workspace?.file ?? null
  useEffect(() => {
    document.title = workspace ? `${workspace.name} – Muster` : 'Muster'
  }, [workspace])
  useEffect(() => {
    const limit = setTimeout(() => setWaiting(false), OPENING_MS)
    return () => clearTimeout(limit)
  }, [])
  const page = usePage()
  if (workspace) return page === 'wall' ? <WallPage /> : <Frame key={file} />
  if (page === 'help')
    return (
      <Suspense fallback={null}>
        <HelpAlone />
      </Suspense>
    )
  return waiting && starting ? null : <FirstRun />
}

export function App() {
  const scheme = useShell(({ state }) => state?.preferences.colorScheme ?? 'auto')
  const density = useShell(({ state }) => state?.preferences.density ?? 'normal')
  useLayoutEffect(() => {
    document.documentElement.dataset['density'] = density
  }, [density])
  return (
    <ThemeProvider defaultScheme={scheme}>
      <QueryClientProvider client={queryClient}>
        <FollowScheme scheme={scheme} />
        <DensityContext.Provider value={density}>
          <PageBoundary>
            <Document />
          </PageBoundary>
        </DensityContext.Provider>
        <FileDrop />
        <HelpKey />
      </QueryClientProvider>
    </ThemeProvider>
  )
}
