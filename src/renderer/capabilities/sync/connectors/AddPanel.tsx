import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConnectorKind } from '#shared/model/sync.ts'
import { ask } from '../../../api.ts'
import { useAsk } from '../../../app/queries.ts'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import styles from '../sync.module.css'

type AddPanelProps = { onClose: () => void; onAdded: (id: string) => void }

/** What can be connected, then what the chosen kind needs to know; and what comes by file today instead. */
export function AddPanel({ onClose, onAdded }: AddPanelProps) {
  const { t } = useTranslation('sync')
  const { data } = useAsk('sync.kinds', {})
  const [kind, setKind] = useState<ConnectorKind | null>(null)
  const title = kind === null ? t('addOpen') : t(`type_${kind.type}`)
  return (
    <DetailPanel label={t('addOpen')} title={title} onClose={onClose} closeLabel={t('close')} width={400}>
      {kind === null ? (
        <>
          <PanelSection title={t('networks')}>
            <ul className={styles.kinds}>
              {data?.kinds.map((one) => (
                <li key={one.type}>
                  <UnstyledButton className={styles.kind} onClick={() => setKind(one)}>
                    <b>{t(`type_${one.type}`)}</b>
                    <span>{t(`about_${one.type}`)}</span>
                    <small>
                      {one.brings.map((brought) => t(`brings_${brought}`)).join(', ')} · {t(`needs_${one.secret}`)}
                    </small>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </PanelSection>
          <PanelSection title={t('closedTitle')}>
            <dl className={styles.closed}>
              {data?.closed.map(({ name }) => (
                <div key={name}>
                  <dt>{t(`closed_${name}`)}</dt>
                  <dd>{t(`closedText_${name}`)}</dd>
                </div>
              ))}
            </dl>
          </PanelSection>
        </>
      ) : (
        <PanelSection>
          <p className={styles.about}>{t(`about_${kind.type}`)}</p>
          <SettingsForm
            key={kind.type}
            kind={kind}
            name={t(`type_${kind.type}`)}
            settings={{}}
            saveLabel={t('add')}
            onCancel={() => setKind(null)}
            onSave={async (wish) => {
              const added = await ask('sync.add', { type: kind.type, ...wish })
              onAdded(added.id)
            }}
          />
        </PanelSection>
      )}
    </DetailPanel>
  )
}
