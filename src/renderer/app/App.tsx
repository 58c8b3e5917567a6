import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Frame } from './frame/Frame.tsx'
import { FileDrop } from './drop/FileDrop.tsx'
import { PageBoundary } from './frame/PageBoundary.tsx'
import { queryClient } from './queries.ts'
import { forgetJobs } from './state/jobs.ts'
import { useShell } from './state/shell.ts'
import { ThemeProvider } from './theme/index.ts'
import { FollowScheme } from './theme/FollowScheme.tsx'
import { FirstRun } from '../capabilities/start/FirstRun.tsx'

/** Either a document in the frame, or the page that opens one. */
function Document() {
  const workspace = useShell(({ state }) => state?.workspace ?? null)
  const file = workspace?.file ?? null
  useEffect(() => {
    queryClient.clear()
    forgetJobs()
    document.title = workspace ? `${workspace.name} – Muster` : 'Muster'
  }, [file, workspace])
  return workspace ? <Frame key={file} /> : <FirstRun />
}

export function App() {
  const scheme = useShell(({ state }) => state?.preferences.colorScheme ?? 'auto')
  return (
    <ThemeProvider defaultScheme={scheme}>
      <QueryClientProvider client={queryClient}>
        <FollowScheme scheme={scheme} />
        <PageBoundary>
          <Document />
        </PageBoundary>
        <FileDrop />
      </QueryClientProvider>
    </ThemeProvider>
  )
}
