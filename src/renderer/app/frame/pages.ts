import { useEffect, type ReactNode } from 'react'
import { create } from 'zustand'
import { CenterPage } from '../../capabilities/center/CenterPage.tsx'
import { PAGES } from '../navigation.ts'

type Page = () => ReactNode

/** Pages whose code is there. The first one comes with the frame; the others when they are first gone to. */
const useLoaded = create<Record<string, Page>>(() => ({ [PAGES[0]]: CenterPage }))

const loaders: Record<string, () => Promise<Page>> = {
  accounts: async () => (await import('../../capabilities/inventory/AccountsRoom.tsx')).AccountsRoom,
  directory: async () => (await import('../../capabilities/inventory/directory/Directory.tsx')).DirectoryPage,
  import: async () => (await import('../../capabilities/inventory/ImportPage.tsx')).ImportPage,
  discovery: async () => (await import('../../capabilities/inventory/DiscoveryPage.tsx')).DiscoveryPage,
  lists: async () => (await import('../../capabilities/inventory/ListChangesPage.tsx')).ListChangesPage,
  audit: async () => (await import('../../capabilities/audit/AuditPage.tsx')).AuditPage,
  conversations: async () => (await import('../../capabilities/conversations/ConversationsPage.tsx')).ConversationsPage,
  plan: async () => (await import('../../capabilities/plan/PlanPage.tsx')).PlanPage,
  workshop: async () => (await import('../../capabilities/workshop/WorkshopPage.tsx')).WorkshopPage,
  reports: async () => (await import('../../capabilities/reports/ReportsPage.tsx')).ReportsPage,
  sync: async () => (await import('../../capabilities/sync/SyncPage.tsx')).SyncPage,
  help: async () => (await import('../../capabilities/help/HelpPage.tsx')).HelpPage,
  settings: async () => (await import('../../capabilities/workspace/SettingsPage.tsx')).SettingsPage,
}

export const isPage = (name: string): boolean => name === PAGES[0] || Object.hasOwn(loaders, name)

/**
 * The page of this name, or null for the moment its code takes to load. Not a `lazy` under `Suspense`: React leaves every
 * fallback up for 300 ms, also an empty one. Code that does not load is a page that fails.
 */
export function usePageCode(name: string): Page | null {
  const page = useLoaded((loaded) => loaded[name])
  useEffect(() => {
    if (page) return
    const broken = (error: unknown): Page => {
      return () => {
        throw error
      }
    }
    void loaders[name]?.()
      .catch(broken)
      .then((found) => useLoaded.setState({ [name]: found }))
  }, [name, page])
  return page ?? null
}
