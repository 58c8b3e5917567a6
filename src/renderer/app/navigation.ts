import { useCallback, useMemo } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'

/** Pages of the window, in the order of the rail. A page that does not work yet is not here. */
export const PAGES = [
  'center',
  'accounts',
  'audit',
  'conversations',
  'plan',
  'workshop',
  'reports',
  'sync',
  'settings',
] as const
export type Page = (typeof PAGES)[number] | 'import' | 'discovery' | 'lists' | 'directory' | 'help'

/** The letter after G that opens a page. */
export const PAGE_KEYS: Record<(typeof PAGES)[number], string> = {
  center: 'C',
  accounts: 'A',
  audit: 'U',
  conversations: 'V',
  plan: 'P',
  workshop: 'W',
  reports: 'R',
  sync: 'Y',
  settings: 'S',
}

/** Goes to a place in the page. The library's own way would move the parameters out of the hash. */
function navigate(to: string, { replace = false } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', `#${to}`)
  dispatchEvent(new HashChangeEvent('hashchange'))
}

type Parameters = Record<string, string | null | undefined>

/** A deep link: `/accounts?filter=owner%3Anone&account=…`. Stable, so that it can be kept. */
export function linkTo(page: Page, parameters: Parameters = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    if (value !== null && value !== undefined && value !== '') query.set(name, value)
  const text = query.toString()
  return `/${page}${text ? `?${text}` : ''}`
}

export function go(page: Page, parameters: Parameters = {}): void {
  navigate(linkTo(page, parameters))
}

const useLocation = (): string => useHashLocation()[0]

export function usePage(): string {
  const name = useLocation().split('?')[0]?.replace(/^\//, '') ?? ''
  return name === '' ? 'center' : name
}

/** The parameters of the link, and how to change some of them in place without a new step in the history. */
export function useParameters(): [URLSearchParams, (change: Parameters) => void] {
  const location = useLocation()
  const [path = '', query = ''] = location.split('?')
  const parameters = useMemo(() => new URLSearchParams(query), [query])
  const set = useCallback(
    (change: Parameters) => {
      const next = new URLSearchParams(query)
      for (const [name, value] of Object.entries(change)) {
        if (value === null || value === undefined || value === '') next.delete(name)
        else next.set(name, value)
      }
      const text = next.toString()
      navigate(`${path}${text ? `?${text}` : ''}`, { replace: true })
    },
    [path, query],
  )
  return [parameters, set]
}
