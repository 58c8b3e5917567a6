import type { Candidate, ImpostorReport, Sighting } from '#shared/model/candidate.ts'
import type { Language } from '#shared/model/words.ts'
import { networkById } from '../networks/index.ts'
import type { Words } from '../networks/network.ts'

/**
 * Forms of the networks for accounts that pretend to be somebody, as public guides named them in 2026. Networks move
 * their forms, so each report also says the way through the network's own menu.
 */
const FORMS: Readonly<Record<string, string>> = {
  x: 'https://help.x.com/en/forms/authenticity/impersonation',
  facebook: 'https://www.facebook.com/help/contact/295309487309948',
  instagram: 'https://help.instagram.com/contact/636276399721841',
  linkedin: 'https://www.linkedin.com/help/linkedin/ask/TS-NFPI',
  youtube: 'https://support.google.com/youtube/answer/2801947',
  tiktok: 'https://www.tiktok.com/legal/report/feedback',
  telegram: 'https://telegram.org/support',
}
const WAY: Words = {
  en: 'Open the profile, then its menu → Report → pretends to be somebody else',
  ru: 'Откройте профиль, затем его меню → Пожаловаться → выдаёт себя за другого',
}

export type ReportFacts = {
  readonly candidate: Pick<Candidate, 'network' | 'handle' | 'url' | 'brand' | 'note'>
  readonly resembles: { readonly handle: string; readonly url: string | null } | null
  readonly website: string | null
  readonly sightings: readonly Sighting[]
}

/** What to send to a network about an impostor, and where. It is composed here and sent by nobody but the person. */
export function impostorReport(facts: ReportFacts, language: Language): ImpostorReport {
  return { form: FORMS[facts.candidate.network] ?? null, way: WAY[language], text: TEXTS[language](facts).join('\n') }
}

const known = (line: string | null): line is string => line !== null

const TEXTS: Readonly<Record<Language, (facts: ReportFacts) => string[]>> = {
  en: ({ candidate, resembles, website, sightings }) => {
    const network = networkById(candidate.network)?.name ?? candidate.network
    const brand = candidate.brand ?? 'our brand'
    return [
      `Report of an account that pretends to be ${brand}`,
      '',
      `Account reported: ${candidate.handle} on ${network}${at(candidate.url)}`,
      resembles === null ? null : `Our own account: ${resembles.handle}${at(resembles.url)}`,
      website === null ? null : `Our website: ${website}`,
      '',
      `The account uses the name of ${brand}. It is not ours, it is not authorised by us, and people may take it for us.`,
      resembles === null ? null : `Its name is made to look like ${resembles.handle}, which is ours.`,
      candidate.note === null ? null : `What we saw: ${candidate.note}`,
      ...sightings.slice(0, 5).map((sighting) => `Seen in: ${seenIn(sighting)}`),
      '',
      'We ask you to remove it. We can prove our rights to the name on request.',
    ].filter(known)
  },
  ru: ({ candidate, resembles, website, sightings }) => {
    const network = networkById(candidate.network)?.name ?? candidate.network
    const brand = candidate.brand ?? 'наш бренд'
    return [
      `Жалоба на аккаунт, который выдаёт себя за ${brand}`,
      '',
      `Аккаунт: ${candidate.handle}, ${network}${at(candidate.url)}`,
      resembles === null ? null : `Наш аккаунт: ${resembles.handle}${at(resembles.url)}`,
      website === null ? null : `Наш сайт: ${website}`,
      '',
      `Аккаунт пользуется именем ${brand}. Он не наш, мы его не разрешали, и люди могут принять его за нас.`,
      resembles === null ? null : `Его имя сделано похожим на ${resembles.handle}, а это наш аккаунт.`,
      candidate.note === null ? null : `Что мы увидели: ${candidate.note}`,
      ...sightings.slice(0, 5).map((sighting) => `Где встретился: ${seenIn(sighting)}`),
      '',
      'Просим удалить его. Права на имя подтвердим по запросу.',
    ].filter(known)
  },
}

const at = (url: string | null): string => (url === null ? '' : `, ${url}`)
const seenIn = ({ samples, source, site }: Sighting): string => samples[0] ?? (source || site)
