import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { type AccountDetail, PURPOSE_FIELDS } from '#shared/model/account.ts'
import type { MergeField, MergeList } from '#shared/model/duplicates.ts'
import { OriginAge } from '../../../app/age/OriginAge.tsx'
import type { Format } from '../../../app/format.ts'
import { PersonName } from '../../../components/marks/Person.tsx'
import { Sparkline } from '../../../components/marks/Sparkline.tsx'
import { NoValue } from '../../../components/table/Truncated.tsx'

type Words = TFunction<['inventory', 'words', 'frame']>

/** One line of the comparison. */
export type CompareField = {
  readonly id: string
  readonly label: string
  /** The field of a merge that it is, if a person may choose whose value stays. */
  readonly field?: MergeField
  /** The list of a merge that it is. */
  readonly list?: MergeList
  /** What is compared; null is not known. */
  readonly value: (account: AccountDetail) => string | number | boolean | null
  readonly show: (account: AccountDetail) => ReactNode
}

const joined = (texts: readonly string[], by = ', '): string | null => (texts.length === 0 ? null : texts.join(by))

/** Everything two accounts are compared by, in the order in which a person asks. */
export function compareFields(t: Words, format: Format, now: number): readonly CompareField[] {
  const plain = (
    id: string,
    label: string,
    text: (account: AccountDetail) => string | null,
    more: Pick<CompareField, 'field' | 'list'> = {},
  ): CompareField => {
    const value = (account: AccountDetail): string | null => text(account)?.trim() || null
    return { id, label, value, show: (account) => value(account) ?? <NoValue />, ...more }
  }
  return [
    plain('handle', t('log_handle'), (a) => a.handle, { field: 'identity' }),
    plain('displayName', t('log_display_name'), (a) => a.displayName, { field: 'displayName' }),
    {
      id: 'audience',
      label: t('compare_audience'),
      value: (a) => a.audience,
      show: (a) => (
        <>
          {format.number(a.audience)} {a.audienceOf === null ? null : <OriginAge of={a.audienceOf} />}
        </>
      ),
    },
    {
      id: 'lastPost',
      label: t('words:lastPost'),
      value: (a) => a.lastPostAt,
      show: (a) => (
        <span title={a.lastPostAt === null ? undefined : format.date(a.lastPostAt)}>
          {format.age(a.lastPostAt, now)}
        </span>
      ),
    },
    {
      id: 'posts',
      label: t('compare_posts'),
      value: (a) => (a.postsPerMonth.some((posts) => posts !== null) ? a.postsPerMonth.join() : null),
      show: (a) => (
        <Sparkline
          values={a.postsPerMonth}
          activity={a.activity}
          label={`${t('postsChart')}: ${t(`words:${a.activity}`)}`}
        />
      ),
    },
    plain('brand', t('words:brand'), (a) => a.brand, { field: 'brandId' }),
    plain('market', t('words:market'), (a) => a.market, { field: 'marketId' }),
    plain('team', t('words:team'), (a) => a.team, { field: 'teamId' }),
    {
      id: 'owner',
      label: t('words:owner'),
      field: 'ownerId',
      value: (a) => a.owner,
      show: (a) => <PersonName name={a.owner} emptyLabel={t('words:noOwner')} />,
    },
    plain('backupOwner', t('words:backupOwner'), (a) => a.backupOwner, { field: 'backupOwnerId' }),
    plain(
      'access',
      t('tabAccess'),
      (a) =>
        joined(
          a.access.map((entry) => [entry.person ?? entry.agency ?? [], t(`words:${entry.way}`)].flat().join(' · ')),
        ),
      { list: 'access' },
    ),
    plain('lifecycle', t('log_lifecycle'), (a) => t(`inLife_${a.lifecycle}`), { field: 'lifecycle' }),
    plain('language', t('words:language'), (a) => a.language, { field: 'language' }),
    plain('website', t('log_website'), (a) => a.website, { field: 'website' }),
    plain('bio', t('log_bio'), (a) => a.bio, { field: 'bio' }),
    plain('verified', t('log_verified'), (a) => (a.verified === null ? null : a.verified ? t('yes') : t('no')), {
      field: 'verified',
    }),
    {
      id: 'opened',
      label: t('log_opened_on'),
      field: 'openedOn',
      value: (a) => a.openedOn,
      show: (a) => format.day(a.openedOn),
    },
    {
      id: 'reviewed',
      label: t('log_reviewed_on'),
      field: 'reviewedOn',
      value: (a) => a.reviewedOn,
      show: (a) => format.day(a.reviewedOn),
    },
    plain('externalId', t('log_external_id'), (a) => a.externalId),
    plain(
      'purpose',
      t('tabPurpose'),
      (a) =>
        joined(
          PURPOSE_FIELDS.flatMap((field) => (a.purpose[field] === null ? [] : [a.purpose[field]])),
          ' · ',
        ),
      { field: 'purpose' },
    ),
    plain('stages', t('compare_stages'), (a) => joined(a.stages.map((stage) => t(`words:${stage}`))), {
      list: 'stages',
    }),
    plain('goals', t('compare_goals'), (a) => joined(a.goals.map(({ name }) => name)), { list: 'goals' }),
    plain('tags', t('compare_tags'), (a) => joined(a.tags), { list: 'tags' }),
    plain('note', t('log_note'), (a) => a.note, { field: 'note' }),
    {
      id: 'conversations',
      label: t('compare_conversations'),
      value: (a) => a.conversations || null,
      show: (a) => format.number(a.conversations),
    },
    {
      id: 'findings',
      label: t('words:findings'),
      value: (a) => a.findings || null,
      show: (a) => format.number(a.findings),
    },
    {
      id: 'disposition',
      label: t('words:disposition'),
      value: (a) => a.disposition,
      show: (a) => t(`words:${a.disposition}`),
    },
  ]
}
