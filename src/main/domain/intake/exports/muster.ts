import { en, ru } from '#shared/locale/reports-plan.ts'
import { literally } from '#shared/model/literal.ts'
import type { KnownExport } from './known-export.ts'

/** What an export says instead of a person, an address or a number, in both languages. */
const STAND_INS = [en, ru].flatMap(({ personNumber, hiddenMail, hiddenPhone }) => [
  personNumber
    .split('{{n}}')
    .map(literally)
    .join(String.raw`\d+`),
  literally(hiddenMail),
  literally(hiddenPhone),
])

/**
 * The inventory as Muster exports it. What it works out itself is left out, and so is what stands for a person, an e-mail address or a
 * telephone number where the export names nobody: the account keeps what it has.
 */
export const muster: KnownExport = {
  tool: 'Muster',
  holds: 'accounts',
  proof: ['account', 'worst severity', 'network defunct', 'owner left', 'account id'],
  columns: {
    account: 'handle',
    network: 'network',
    url: 'profile_url',
    'display name': 'display_name',
    brand: 'brand',
    market: 'market',
    team: 'team',
    owner: 'owner',
    'backup owner': 'backup_owner',
    agency: 'agency',
    language: 'language',
    lifecycle: 'lifecycle',
    goals: 'goal',
    tags: 'tags',
    'opened on': 'opened_on',
    'reviewed on': 'reviewed_on',
    verified: 'verified',
    website: 'website',
    note: 'note',
    'external id': 'external_id',
  },
  defused: true,
  parts: /;/,
  unsaid: new RegExp(STAND_INS.join('|')),
}
