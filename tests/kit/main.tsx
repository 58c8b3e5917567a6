import { createRoot } from 'react-dom/client'
import { ThemeProvider } from '#renderer/app/theme/index.ts'
import { AccountsKit } from './AccountsKit.tsx'
import { ChartsKit } from './ChartsKit.tsx'
import { EdgesKit } from './EdgesKit.tsx'
import { EmptyKit } from './EmptyKit.tsx'
import { PartsKit } from './PartsKit.tsx'

const query = new URLSearchParams(location.search)
const scheme = query.get('scheme') === 'dark' ? 'dark' : 'light'
const sheets = { parts: PartsKit, accounts: AccountsKit, charts: ChartsKit, edges: EdgesKit, empty: EmptyKit } as const
const name = (query.get('sheet') ?? 'parts') as keyof typeof sheets
const Sheet = sheets[name]

const root = document.querySelector('#root')
if (root !== null) {
  createRoot(root).render(
    <ThemeProvider forceScheme={scheme}>
      <Sheet />
    </ThemeProvider>,
  )
}
