import { IconMessage, IconTag, IconUser } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { SearchHit } from '#shared/contract/workspace.ts'
import { NetworkIcon } from '../../components/marks/NetworkIcon.tsx'
import { go } from '../navigation.ts'
import type { Action } from './actions.ts'

/** One line of the palette. */
export type Entry = { id: string; label: string; hint: string; keys?: string; icon: ReactNode; run: () => void }
export type PaletteSection = { title: string; entries: Entry[] }

const SHOWN = 8
const plain = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '')

function matches(action: Action, words: readonly string[]): boolean {
  const text = `${action.label} ${action.hint ?? ''} ${action.also ?? ''}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

function entryOfAction(action: Action): Entry {
  const Icon = action.icon
  return {
    id: action.id,
    label: action.label,
    hint: action.hint ?? '',
    ...(action.keys ? { keys: action.keys } : {}),
    icon: <Icon size={17} stroke={1.6} color="var(--m-ink3)" aria-hidden />,
    run: action.run,
  }
}

function open(hit: SearchHit): void {
  if (hit.kind === 'account') go('accounts', { account: hit.id })
  else if (hit.kind === 'person') go('accounts', { filter: `owner:"${hit.title}"` })
  else if (hit.kind === 'brand') go('accounts', { filter: `brand:"${hit.title}"` })
  else go('conversations', { conversation: hit.id })
}

function iconOf(hit: SearchHit): ReactNode {
  if (hit.kind === 'account') return <NetworkIcon icon={hit.icon ?? 'website'} size={17} />
  const Icon = hit.kind === 'person' ? IconUser : hit.kind === 'brand' ? IconTag : IconMessage
  return <Icon size={17} stroke={1.6} color="var(--m-ink3)" aria-hidden />
}

const entryOfHit = (hit: SearchHit): Entry => ({
  id: `${hit.kind}-${hit.id}`,
  label: hit.title,
  hint: plain(hit.snippet),
  icon: iconOf(hit),
  run: () => open(hit),
})

/** What the palette shows for a text: actions by their words, then what the search found. */
export function entriesOf(
  text: string,
  actions: readonly Action[],
  hits: readonly SearchHit[],
  t: TFunction,
): PaletteSection[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const sections: PaletteSection[] = [
    {
      title: t('paletteActions'),
      entries: actions
        .filter((action) => matches(action, words))
        .slice(0, words.length === 0 ? 14 : SHOWN)
        .map(entryOfAction),
    },
    {
      title: t('paletteAccounts'),
      entries: hits
        .filter((hit) => hit.kind === 'account')
        .slice(0, SHOWN)
        .map(entryOfHit),
    },
    {
      title: t('palettePeople'),
      entries: hits
        .filter((hit) => hit.kind === 'person' || hit.kind === 'brand')
        .slice(0, SHOWN)
        .map(entryOfHit),
    },
    {
      title: t('paletteConversations'),
      entries: hits
        .filter((hit) => hit.kind === 'conversation')
        .slice(0, SHOWN)
        .map(entryOfHit),
    },
  ]
  return sections.filter((section) => section.entries.length > 0)
}
