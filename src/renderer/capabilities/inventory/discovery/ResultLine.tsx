import { IconX } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/format.ts'
import styles from './discovery.module.css'
import { type Result, useResult } from './use-looking.ts'

const PASSED = ['share_link', 'post', 'redirector', 'not_found', 'other_site'] as const
const LEFT = ['symlink', 'other', 'too_large', 'too_deep', 'unreadable'] as const
const HEADS = { pages: 'resultPages', scan: 'resultScan', inventory: 'resultInventory' } as const
type T = TFunction<['discovery', 'frame']>

/** What the last run brought: read, found, known already, passed over. Stays until it is hidden. */
export function ResultLine() {
  const { t, i18n } = useTranslation(['discovery', 'frame'])
  const format = useFormat()
  const { result } = useResult()
  if (result === null) return null
  const lists = new Intl.ListFormat(i18n.language)
  const { fresh, again, decided, known } = result
  const all = fresh + again + decided + known
  const found = [
    t('resultFresh', { count: fresh }),
    ...(known > 0 ? [t('resultKnown', { known: format.number(known), all: format.number(all) })] : []),
    ...(again > 0 ? [t('resultAgain', { count: again })] : []),
    ...(decided > 0 ? [t('resultDecided', { count: decided })] : []),
  ]
  const passed = passedWords(result, t)
  const left = LEFT.filter((reason) => (result.left[reason] ?? 0) > 0).map((reason) =>
    t(`left_${reason}`, { count: result.left[reason] ?? 0 }),
  )
  return (
    <div className={styles.result} role="status">
      <p>
        <strong>{t(HEADS[result.as], { file: result.file ?? '', count: result.read })}.</strong> {lists.format(found)}.{' '}
        {passed.length === 0 ? null : <span>{t('resultPassed', { list: lists.format(passed) })} </span>}
        {left.length === 0 ? null : <span>{t('resultLeft', { list: lists.format(left) })} </span>}
        {result.limit === null ? null : <b>{t(`resultLimit_${result.limit}`)}</b>}
      </p>
      <button
        type="button"
        aria-label={t('hideResult')}
        title={t('hideResult')}
        onClick={() => useResult.setState({ result: null })}
      >
        <IconX size={15} aria-hidden />
      </button>
    </div>
  )
}

/** The reasons people know by name; all others are addresses that are no account. */
function passedWords({ passed }: Result, t: T): string[] {
  const named = PASSED.filter((reason) => (passed[reason] ?? 0) > 0).map((reason) =>
    t(`passed_${reason}`, { count: passed[reason] ?? 0 }),
  )
  const rest = Object.entries(passed).reduce(
    (sum, [reason, count]) => (PASSED.some((one) => one === reason) ? sum : sum + count),
    0,
  )
  return rest > 0 ? [...named, t('passed_rest', { count: rest })] : named
}
