import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connector } from '#shared/model/sync.ts'
import { ask } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { go } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { KeyValue } from '../../../components/panel/KeyValue.tsx'
import { act, keepSecret } from '../act.ts'
import { useRun } from '../use-run.ts'
import { HostList } from './HostList.tsx'
import { SecretPart } from './SecretPart.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import styles from '../sync.module.css'

/** One source: how fresh it is, whom it asks and with what, the person's agreement, its secret and its settings. */
export function ConnectorPanel({ connector, onClose }: { connector: Connector; onClose: () => void }) {
  const { t } = useTranslation('sync')
  const format = useFormat()
  const run = useRun()
  const kinds = useAsk('sync.kinds', {})
  const [editing, setEditing] = useState(false)
  const kind = kinds.data?.kinds.find((one) => one.type === connector.type)
  const { id, hosts, agreed } = connector
  const agree = (): void => void act('sync.agree', { id, hosts: hosts.map(({ host }) => host) })
  const remove = async (): Promise<void> => {
    if ((await act('sync.remove', { id })) === null) return
    await keepSecret(id, null)
    onClose()
  }
  return (
    <DetailPanel
      label={connector.name}
      title={connector.name}
      {...(connector.name === t(`type_${connector.type}`) ? {} : { context: t(`type_${connector.type}`) })}
      onClose={onClose}
      closeLabel={t('close')}
      width={400}
      foot={
        agreed === 'yes' || hosts.length === 0 ? (
          <Group gap={8}>
            <Button disabled={hosts.length === 0 || connector.paused} loading={run.busy} onClick={() => run.start(id)}>
              {t('runOne')}
            </Button>
            <Button variant="default" onClick={() => void act('sync.change', { id, paused: !connector.paused })}>
              {t(connector.paused ? 'resume' : 'pause')}
            </Button>
          </Group>
        ) : (
          <Button onClick={agree}>{t(agreed === 'no' ? 'agree' : 'agreeMore')}</Button>
        )
      }
    >
      {editing && kind ? (
        <PanelSection title={t('edit')}>
          <SettingsForm
            kind={kind}
            name={connector.name}
            settings={connector.settings}
            saveLabel={t('save')}
            onCancel={() => setEditing(false)}
            onSave={async (wish) => {
              await ask('sync.change', { id, ...wish })
              setEditing(false)
            }}
          />
        </PanelSection>
      ) : (
        <>
          <PanelSection>
            <KeyValue
              emptyLabel="–"
              items={[
                {
                  id: 'last',
                  label: t('colLast'),
                  value: connector.lastAt === null ? t('never') : format.instant(connector.lastAt),
                },
                {
                  id: 'next',
                  label: t('colNext'),
                  value: agreed === 'no' || connector.nextAt === null ? null : format.instant(connector.nextAt),
                },
                {
                  id: 'queue',
                  label: t('view_queue'),
                  value: (
                    <TextButton onClick={() => go('sync', { view: 'queue', connector: id })}>
                      {t('streamsCount', {
                        count: connector.streams,
                        replace: { count: format.number(connector.streams) },
                      })}
                    </TextButton>
                  ),
                  ...(connector.stuck > 0 ? { note: t('stuckCount', { count: connector.stuck }) } : {}),
                },
              ]}
            />
            <div className={styles.acts}>
              <TextButton onClick={() => setEditing(true)}>{t('edit')}</TextButton>
              <TextButton tone="danger" onClick={() => void remove()}>
                {t('remove')}
              </TextButton>
            </div>
          </PanelSection>
          {connector.secret === 'none' ? null : <SecretPart connector={connector} />}
          <PanelSection
            title={agreed === 'yes' ? t('hosts') : t('agreeTitle')}
            aside={t('hostsCount', { count: hosts.length, replace: { count: format.number(hosts.length) } })}
          >
            {hosts.length === 0 ? (
              <p className={styles.about}>{t('noHosts')}</p>
            ) : (
              <p className={styles.about}>{t('agreeText')}</p>
            )}
            <HostList hosts={hosts} />
            {connector.agreedAt === null ? null : (
              <p className={styles.about}>
                {t('agreedSince', { time: format.instant(connector.agreedAt) })}{' '}
                <TextButton tone="quiet" onClick={() => void act('sync.withdraw', { id })}>
                  {t('withdraw')}
                </TextButton>
              </p>
            )}
          </PanelSection>
        </>
      )}
    </DetailPanel>
  )
}
