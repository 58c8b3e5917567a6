import { addressOf, kindOf, OPENED, RENAMED } from './addresses.ts'
import type { BrandName, SpokenLanguage } from './catalogue/entry.ts'
import type { SampleAccount, SamplePerson } from './company.ts'
import { DAY, dayOf, daysBefore, HOUR, MINUTE, startOf } from './days.ts'
import { type Directory, FUNCTION_NAMES } from './directory.ts'
import { type Draft, isDefunct } from './drafts.ts'
import type { Random } from './random.ts'

const TAGLINES: Record<BrandName, Partial<Record<SpokenLanguage, string>> & { en: string }> = {
  Kornwell: {
    en: 'Ovens, hobs and hoods since 1931. Recipes, ideas and a little flour on the lens.',
    de: 'Öfen, Kochfelder und Hauben seit 1931. Rezepte, Ideen, etwas Mehl auf der Linse.',
    es: 'Hornos, placas y campanas desde 1931. Recetas, ideas y algo de harina.',
    fr: 'Fours, tables et hottes depuis 1931. Des recettes et un peu de farine.',
    pl: 'Piekarniki, płyty i okapy od 1931 roku. Przepisy i pomysły.',
    pt: 'Fornos, cooktops e coifas desde 1931. Receitas e ideias.',
    ru: 'Духовки, плиты и вытяжки с 1931 года. Рецепты, советы и немного муки на объективе.',
    ja: '1931年創業。オーブンとキッチンのある暮らし。',
  },
  Brisavo: {
    en: 'Cool rooms, quiet nights. Air conditioning for homes and small offices.',
    de: 'Kühle Räume, ruhige Nächte. Klimageräte für Wohnung und kleines Büro.',
    es: 'Habitaciones frescas, noches tranquilas. Aire acondicionado para casa y oficina.',
    fr: 'Des pièces fraîches, des nuits calmes. Climatisation pour la maison.',
    pl: 'Chłodne pokoje, ciche noce. Klimatyzacja do domu i biura.',
    pt: 'Quartos frescos, noites tranquilas. Ar-condicionado para casa e escritório.',
    ru: 'Прохлада дома, тихие ночи. Кондиционеры для квартиры и небольшого офиса.',
    ja: '静かな夜、涼しい部屋。家庭用エアコン。',
  },
  Halvorn: {
    en: 'Halvorn Group: the people behind Kornwell, Brisavo, Lumetra and Verdano.',
    de: 'Halvorn Gruppe: die Menschen hinter Kornwell, Brisavo, Lumetra und Verdano.',
    es: 'Grupo Halvorn: las personas detrás de Kornwell, Brisavo, Lumetra y Verdano.',
    fr: 'Groupe Halvorn : celles et ceux de Kornwell, Brisavo, Lumetra et Verdano.',
    pl: 'Grupa Halvorn: ludzie Kornwell, Brisavo, Lumetra i Verdano.',
    pt: 'Grupo Halvorn: as pessoas por trás de Kornwell, Brisavo, Lumetra e Verdano.',
    ru: 'Halvorn: люди, которые делают Kornwell, Brisavo, Lumetra и Verdano.',
    ja: 'ハルヴォーン・グループ公式。',
  },
  Lumetra: {
    en: 'Light that knows when to be quiet. Lamps, strips, switches.',
    de: 'Licht, das auch leise kann. Leuchten, Lichtbänder, Schalter.',
    es: 'Luz que sabe callar. Lámparas, tiras, interruptores.',
    fr: 'La lumière qui sait se faire discrète. Lampes, rubans, interrupteurs.',
    pl: 'Światło, które potrafi milczeć. Lampy, taśmy, włączniki.',
    pt: 'Luz que sabe ser discreta. Luminárias, fitas, interruptores.',
    ru: 'Свет, который умеет быть тихим. Светильники, ленты, выключатели.',
    ja: '静かなあかり。照明とスイッチ。',
  },
  Verdano: {
    en: 'Mowers, trimmers and seed boxes for gardens that are lived in.',
    de: 'Mäher, Trimmer und Saatkisten für Gärten, in denen gelebt wird.',
    es: 'Cortacéspedes, bordeadoras y semillas para jardines con vida.',
    fr: 'Tondeuses, coupe-bordures et graines pour jardins habités.',
    pl: 'Kosiarki, podkaszarki i nasiona do ogrodów, w których się żyje.',
    pt: 'Cortadores, aparadores e sementes para jardins com vida.',
    ru: 'Косилки, триммеры и семена для участка, на котором живут.',
  },
}

const STRAY_LINKS = [
  'https://www.*-kueche.example',
  'https://*-deals.example',
  'https://*-aktion.example',
  'https://www.*-summer17.example/win',
  'https://shop-outlet.example/*',
] as const
const REASONS = [
  'Local team asked for a channel in its own language',
  'Launch of the new range',
  'Service volume on the main page too high',
  'Wanted by the trade partners',
] as const
const NOTES = [
  'Password last seen in a spreadsheet of the Hamburg agency.',
  'Still printed on the box of the previous range.',
  'Linked from the footer of three newsletters.',
  'Ask Legal before closing: prize draw terms refer to it.',
  'Posts are copied from the main page by hand.',
  'Runs itself since the intern left, says the market.',
  'Phone number for sign-in belongs to the old showroom.',
  'Good comments here, worth reading before the workshop.',
] as const

/** The row of an account: who stands behind it and what its profile says. */
export function makeAccount(draft: Draft, directory: Directory, today: string, chance: Random): SampleAccount {
  const impostor = draft.origin === 'impostor'
  const brand = directory.brand(draft.brand)
  const owner = ownerOf(draft, directory, chance)
  const createdOn = recordedOn(draft, today, chance)
  const createdAt = startOf(createdOn) + chance.whole(8 * 60, 17 * 60) * MINUTE
  const reviewedOn = reviewOf(draft, today, createdOn, chance)
  return {
    id: draft.id,
    network: draft.network,
    handle: draft.handle,
    kind: kindOf(draft.network, draft.handle),
    url: addressOf(draft.network, draft.handle),
    externalId: externalIdOf(draft, chance),
    displayName: draft.displayName,
    lifecycle: draft.lifecycle,
    brandId: draft.brandKnown ? brand.id : null,
    marketId: directory.market(draft.market).id,
    teamId: impostor || draft.faults.has('no-team') ? null : directory.team(draft.market, draft.function).id,
    ownerId: owner?.id ?? null,
    backupOwnerId: backupOf(draft, owner, directory, chance)?.id ?? null,
    agencyId: agencyOf(draft, directory, chance),
    language: spoken(draft),
    website: linkOf(draft, brand.website, chance),
    bio: bioOf(draft),
    verified: impostor ? 0 : chance.pick([null, null, null, 0, 0, 0, 0, 0, 1, 1, 1]),
    note: !impostor && chance.chance(0.14) ? chance.pick(NOTES) : null,
    openedOn: openedOn(draft, today, chance),
    reviewedOn,
    ...approvalOf(draft, owner, directory, chance),
    createdAt,
    updatedAt: Math.max(createdAt, touchedAt(draft, reviewedOn, today, chance)),
  }
}

/** When the entry last changed: at the review, or when somebody set it to closing. */
function touchedAt(draft: Draft, reviewedOn: string | null, today: string, chance: Random): number {
  const reviewed = reviewedOn === null ? 0 : startOf(reviewedOn) + 9 * HOUR
  const moved = draft.lifecycle === 'closing' && !draft.faults.has('stuck-closing')
  return moved ? Math.max(reviewed, startOf(daysBefore(today, chance.whole(5, 60))) + 11 * HOUR) : reviewed
}

function externalIdOf(draft: Draft, chance: Random): string | null {
  if (draft.network !== 'facebook' || chance.chance(0.5)) return null
  return `${chance.whole(100_000, 999_999)}${chance.whole(100_000_000, 999_999_999)}`
}

/** Who asked for the account and who agreed; known for new accounts and a few old ones. */
function approvalOf(
  draft: Draft,
  owner: SamplePerson | null,
  directory: Directory,
  chance: Random,
): Pick<SampleAccount, 'requestedBy' | 'approvedBy' | 'approvedReason'> {
  const proposed = draft.lifecycle === 'proposed' || draft.lifecycle === 'approved'
  const known = owner !== null && (proposed || draft.young || chance.chance(0.12))
  const agreed = known && draft.lifecycle !== 'proposed' && !draft.faults.has('approval-missing')
  return {
    requestedBy: known && !draft.faults.has('requester-missing') ? owner.id : null,
    approvedBy: agreed ? chance.pick(directory.present(directory.team('Global', 'pr').id)).id : null,
    approvedReason: agreed ? chance.pick(REASONS) : null,
  }
}

/** Those who left the account's market; anybody who left where nobody did. */
function leaversNear(draft: Draft, directory: Directory): SamplePerson[] {
  const near = directory.left.filter(({ teamId }) => teamId !== null && directory.marketOfTeam(teamId) === draft.market)
  return near.length > 0 ? near : directory.left
}

function ownerOf(draft: Draft, directory: Directory, chance: Random): SamplePerson | null {
  if (draft.origin === 'impostor' || draft.faults.has('no-owner')) return null
  if (draft.faults.has('owner-left')) return chance.pick(leaversNear(draft, directory))
  return chance.pick(directory.present(directory.team(draft.market, draft.function).id))
}

function backupOf(draft: Draft, owner: SamplePerson | null, directory: Directory, chance: Random): SamplePerson | null {
  if (draft.origin === 'impostor' || draft.faults.has('no-backup-owner')) return null
  if (draft.faults.has('owner-is-backup')) return owner
  if (draft.faults.has('backup-left')) return chance.pick(leaversNear(draft, directory))
  if (owner === null && chance.chance(0.8)) return null
  const mates = directory.present(directory.team(draft.market, draft.function).id).filter((one) => one !== owner)
  return chance.pick(mates.length > 0 ? mates : directory.present(directory.team('Global', 'marketing').id))
}

function agencyOf(draft: Draft, directory: Directory, chance: Random): string | null {
  if (draft.faults.has('agency-gone')) return chance.pick(directory.ended).id
  if (draft.origin === 'impostor' || draft.function !== 'marketing' || !chance.chance(0.22)) return null
  return chance.pick(directory.agencies).id
}

function linkOf(draft: Draft, home: string, chance: Random): string | null {
  if (draft.link !== null) return draft.link
  if (draft.network === 'website') return addressOf(draft.network, draft.handle)
  const name = draft.brand.toLowerCase()
  if (draft.faults.has('link-shortened')) return `https://linktr.ee/${name}${draft.market.toLowerCase()}`
  if (draft.faults.has('no-link-home')) return chance.chance(0.35) ? '' : chance.pick(STRAY_LINKS).replace('*', name)
  const insecure = draft.faults.has('link-insecure')
  if ((!draft.brandKnown || chance.chance(0.22)) && !insecure) return null
  const path = draft.market === 'Global' ? '' : `/${draft.market.toLowerCase()}`
  const page = draft.function === 'support' ? '/service' : draft.function === 'hr' ? '/careers' : ''
  const site = chance.chance(0.3) ? home.replace('://', '://www.') : home
  return `${insecure ? site.replace('https:', 'http:') : site}${path}${page}`
}

/** The language of the profile: some accounts only copy the headquarters. */
const spoken = (draft: Draft): SpokenLanguage => (draft.faults.has('language-off-market') ? 'en' : draft.language)

function bioOf(draft: Draft): string {
  const words = TAGLINES[draft.brand][spoken(draft)] ?? TAGLINES[draft.brand].en
  if (draft.faults.has('no-bio')) return ''
  if (draft.origin === 'impostor') return draft.disguise === 'old' ? draft.displayName : `${draft.displayName} 🎁`
  return draft.function === 'marketing' ? words : `${FUNCTION_NAMES[draft.function]}. ${words}`
}

/** When somebody put the account into the inventory. */
function recordedOn(draft: Draft, today: string, chance: Random): string {
  if (draft.origin === 'impostor') return daysBefore(today, chance.whole(4, 20))
  if (draft.faults.has('stuck-proposed')) return daysBefore(today, chance.whole(100, 190))
  if (draft.faults.has('stuck-closing')) return daysBefore(today, chance.whole(220, 345))
  if (draft.faults.has('live-unapproved')) return daysBefore(today, chance.whole(10, 20))
  if (draft.lifecycle === 'proposed' || draft.lifecycle === 'approved') return daysBefore(today, chance.whole(10, 60))
  if (draft.faults.has('review-overdue')) return daysBefore(today, chance.whole(380, 560))
  return daysBefore(today, chance.whole(30, 345))
}

/** Faulty: more than a year ago or never; otherwise this year, or never because the account is new to the list. */
function reviewOf(draft: Draft, today: string, createdOn: string, chance: Random): string | null {
  if (draft.origin === 'impostor') return null
  const renamed = draft.faults.has('network-renamed') ? RENAMED[draft.network] : undefined
  if (renamed !== undefined) return daysBefore(renamed, chance.whole(20, 380))
  if (draft.faults.has('stuck-closing')) return daysBefore(today, chance.whole(100, 200))
  if (draft.faults.has('review-overdue')) return chance.chance(0.4) ? null : daysBefore(today, chance.whole(376, 800))
  if (chance.chance(0.12)) return null
  const since = Math.round((startOf(today) - startOf(createdOn)) / DAY)
  return daysBefore(today, chance.whole(3, Math.max(4, Math.min(340, since))))
}

function openedOn(draft: Draft, today: string, chance: Random): string | null {
  if (draft.faults.has('live-unapproved')) return daysBefore(today, chance.whole(30, 80))
  if (draft.lifecycle === 'proposed' || draft.lifecycle === 'approved') return null
  if (draft.disguise === 'old') return daysBefore(today, chance.whole(420, 1_500))
  if (draft.origin === 'impostor') return daysBefore(today, chance.whole(24, 105))
  if (draft.young) return daysBefore(today, chance.whole(160, 620))
  const [from, to] = OPENED[draft.network] ?? [2012, 2018]
  const latest = startOf(today) - 790 * DAY
  const opened = Math.min(
    Date.UTC(chance.whole(from, to), chance.whole(0, 11), chance.whole(1, 28)),
    latest - chance.whole(0, 90) * DAY,
  )
  return isDefunct(draft) || !chance.chance(0.08) || draft.faults.has('never-posted') ? dayOf(opened) : null
}
