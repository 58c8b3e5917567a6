import { IconWorld } from '@tabler/icons-react'
import { networkIconKey, networkIcons } from './network-icons.ts'

type NetworkIconProps = {
  /** The icon name (or id) the networks register gives the network. */
  icon: string
  /** The network's name; without it the icon is decoration. */
  label?: string
  size?: number
  /** Ink of the icon; networks are never in brand colours. */
  colour?: string
}

/** One-colour icon of a network. A defunct network keeps its icon; its state is said in words. */
export function NetworkIcon({ icon, label, size = 15, colour = 'var(--m-ink3)' }: NetworkIconProps) {
  const Icon = networkIcons[networkIconKey(icon)] ?? IconWorld
  if (label === undefined) return <Icon size={size} color={colour} aria-hidden />
  return <Icon size={size} color={colour} role="img" aria-label={label} title={label} />
}
