import { Button, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlanRow } from '#shared/model/plan.ts'
import { DispositionMark } from '../../../components/marks/DispositionMark.tsx'
import { Key } from '../../../components/marks/Key.tsx'
import { CHOICES } from '../decisions/use-decision-keys.ts'
import type { Deciding } from '../decisions/use-deciding.ts'
import shared from '../plan.module.css'
import styles from './panel.module.css'

/** The six dispositions with their keys, and the reason that goes with the choice. A locked decision is only read. */
export function Choices({ row, deciding }: { row: PlanRow; deciding: Deciding }) {
  const { t } = useTranslation(['plan', 'words'])
  const typed = deciding.draft?.account === row.account ? deciding.draft.text : null
  const text = typed ?? row.reason ?? ''
  const changed = typed !== null && typed.trim() !== (row.reason ?? '')
  return (
    <>
      <div role="group" aria-label={t('choices')} className={styles.choices}>
        {CHOICES.map((disposition, index) => (
          <button
            key={disposition}
            type="button"
            className={styles.choice}
            aria-pressed={row.decided === disposition}
            disabled={row.locked}
            onClick={() => deciding.decide(disposition)}
          >
            <DispositionMark disposition={disposition} />
            <span className={shared.clip}>{t(`words:${disposition}`)}</span>
            <Key keys={String(index + 1)} variant="plain" />
          </button>
        ))}
      </div>
      <Textarea
        autosize
        minRows={1}
        maxRows={6}
        aria-label={t('reason')}
        placeholder={t('reasonPlaceholder')}
        value={text}
        readOnly={row.locked}
        onChange={(event) => deciding.setDraft(row.account, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && changed) deciding.keepReason(row)
        }}
      />
      {changed && row.decided !== null ? (
        <div className={shared.mergeActions}>
          <Button onClick={() => deciding.keepReason(row)}>{t('saveReason')}</Button>
        </div>
      ) : null}
    </>
  )
}
