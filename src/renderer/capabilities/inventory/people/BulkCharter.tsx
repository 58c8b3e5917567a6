import { Button, Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PURPOSE_FIELDS } from '#shared/model/account.ts'
import { go } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { change } from '../accounts/change.ts'
import styles from '../directory/directory.module.css'

const SHOWN = 20

/** A charter template for every chosen account: what it would write is shown before it is written. */
export function BulkCharter({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation(['people', 'words'])
  const templates = useAsk('charters.list', {})
  const [template, setTemplate] = useState<string | null>(null)
  const [replace, setReplace] = useState(false)
  const wish = { template: template ?? '-', accounts: [...ids], replace }
  const { data } = useAsk('charters.preview', wish, template !== null)
  const known = templates.data?.templates ?? []
  if (templates.data && known.length === 0)
    return (
      <PanelSection title={t('view_templates')}>
        <p className={styles.quiet}>{t('templatesNone')}</p>
        <TextButton onClick={() => go('directory', { view: 'templates' })}>{t('templateAdd')}</TextButton>
      </PanelSection>
    )
  const shown = template === null ? undefined : data
  return (
    <>
      <PanelSection>
        <div className={styles.form}>
          <Select
            label={t('template')}
            placeholder={t('chooseTemplate')}
            value={template}
            data={known.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setTemplate}
          />
          <Checkbox
            checked={replace}
            label={t('replaceAnswers')}
            onChange={(event) => setReplace(event.currentTarget.checked)}
          />
          <span className={styles.verbs}>
            <Button
              disabled={!shown || shown.changes === 0}
              onClick={() =>
                void change('charters.apply', wish, ({ changed }) => t('charterApplied', { count: changed }))
              }
            >
              {t('applyTo', { count: shown?.changes ?? 0 })}
            </Button>
          </span>
        </div>
      </PanelSection>
      {shown ? (
        <PanelSection title={t('whatHappens')}>
          <ul className={styles.effects}>
            <li>{t('charterChanges', { count: shown.changes })}</li>
            {shown.replaced > 0 ? <li data-tone="high">{t('charterReplaces', { count: shown.replaced })}</li> : null}
            {shown.open > 0 ? <li>{t('charterOpen', { count: shown.open })}</li> : null}
          </ul>
          <ul className={styles.rows} style={{ marginTop: 8 }}>
            {shown.sample.slice(0, SHOWN).map((one) => (
              <li key={one.id} className={styles.row}>
                <span>{one.handle}</span>
                <small>
                  {PURPOSE_FIELDS.filter((field) => one.fields[field] !== undefined)
                    .map((field) => `${t(`words:${field}`)}: ${one.fields[field] ?? ''}`)
                    .join(' · ')}
                </small>
              </li>
            ))}
          </ul>
          {shown.changes > SHOWN ? (
            <p className={styles.hint}>{t('andMore', { count: shown.changes - SHOWN })}</p>
          ) : null}
        </PanelSection>
      ) : null}
    </>
  )
}
