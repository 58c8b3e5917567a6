import type { TFunction } from 'i18next'

/** What a column can be read as, in the order people look for it. */
const GROUPS = [
  ['groupIdentity', ['profile_url', 'handle', 'network', 'network_id', 'post_url', 'external_id']],
  [
    'groupBelongs',
    [
      'display_name',
      'brand',
      'market',
      'language',
      'team',
      'owner',
      'owner_email',
      'backup_owner',
      'backup_owner_email',
      'agency',
    ],
  ],
  ['groupFigures', ['followers', 'posts', 'last_post_at', 'measured_on']],
  [
    'groupAbout',
    [
      'lifecycle',
      'opened_on',
      'reviewed_on',
      'verified',
      'logo_hash',
      'bio',
      'website',
      'tags',
      'note',
      'purpose',
      'goal',
    ],
  ],
  ['groupOther', ['extra', 'ignore']],
] as const

export type FieldName = (typeof GROUPS)[number][1][number]

/** Names that are not simply the id with a capital letter. */
const NETWORK_NAMES: Readonly<Record<string, string>> = {
  youtube: 'YouTube',
  linkedin: 'LinkedIn',
  tiktok: 'TikTok',
  vk: 'VK',
  ok: 'OK',
  github: 'GitHub',
  google_plus: 'Google+',
  whatsapp: 'WhatsApp',
  wechat: 'WeChat',
}

const networkName = (id: string): string => NETWORK_NAMES[id] ?? id.charAt(0).toUpperCase() + id.slice(1)

type Words = TFunction<'import'>

/** A field in words; in a wide table with the network the column belongs to. */
export function fieldWords(t: Words, code: string): string {
  const [name = '', network] = code.split(':', 2)
  const field = t(`field_${name as FieldName}`)
  return network ? t('fieldOn', { field, network: networkName(network) }) : field
}

export type FieldGroup = { group: string; items: { value: string; label: string }[] }

/** Everything a column can be read as; a field of one network is offered where the column has it. */
export function fieldGroups(t: Words, current: string): FieldGroup[] {
  return GROUPS.map(([group, fields], at) => ({
    group: t(group),
    items: [
      ...(at === 0 && (current.includes(':') || current === 'organisation')
        ? [{ value: current, label: fieldWords(t, current) }]
        : []),
      ...fields.map((field) => ({ value: field as string, label: fieldWords(t, field) })),
    ],
  }))
}
