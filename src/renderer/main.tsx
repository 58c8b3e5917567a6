import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app/App.tsx'
import { startLanguage } from './app/language.ts'
import { followNetwork } from './app/state/follow-network.ts'
import { followChanges } from './app/queries.ts'
import { followJobs } from './app/state/jobs.ts'
import { followProblems } from './app/state/follow-problems.ts'
import { followShell } from './app/state/shell.ts'

// The page may not compile code from strings, so the schema library must not try.
z.config({ jitless: true })

const state = await followShell()
await startLanguage(state.preferences.language)
followJobs()
followChanges()
followNetwork()
followProblems()
const root = document.querySelector('#root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
