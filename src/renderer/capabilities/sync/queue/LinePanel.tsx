import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { QueueLine } from '#shared/model/sync.ts'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { KeyValue } from '../../../components/panel/KeyValue.tsx'
import { act } from '../act.ts'

/** One stream: why it waits, what the server said, and what can be done about it. */
export function LinePanel({ line, onClose }: { line: QueueLine; onClose: () => void }) {
  const { t } = useTranslation('sync')
  const format = useFormat()
  const turn = (to: 'retry' | 'pause' | 'resume' | 'cancel') => () => void act('sync.tasks', { ids: [line.id], to })
  const held = line.reason === 'paused'
  return (
    <DetailPanel
      label={line.subject}
      title={line.subject}
      context={`${line.connectorName} · ${t(`what_${line.what}` as 'what_posts')}`}
      onClose={onClose}
      closeLabel={t('close')}
      foot={
        <Group gap={8}>
          <Button onClick={turn('retry')}>{t('retry')}</Button>
          <Button variant="default" onClick={turn(held ? 'resume' : 'pause')}>
            {t(held ? 'resume' : 'pause')}
          </Button>
          <Button variant="subtle" onClick={turn('cancel')}>
            {t('cancelStream')}
          </Button>
        </Group>
      }
    >
      <PanelSection>
        <KeyValue
          emptyLabel="–"
          items={[
            {
              id: 'reason',
              label: t('colReason'),
              value: t(`reason_${line.reason}`),
              ...(line.detail === null ? {} : { note: line.detail }),
            },
            { id: 'host', label: t('colHost'), value: line.host },
            { id: 'next', label: t('colNext'), value: line.nextAt === null ? null : format.instant(line.nextAt) },
            { id: 'last', label: t('colLast'), value: line.lastAt === null ? t('never') : format.instant(line.lastAt) },
            { id: 'rows', label: t('colRows'), value: format.number(line.rows) },
            ...(line.accountId === null
              ? []
              : [
                  {
                    id: 'account',
                    label: t('colSubject'),
                    value: (
                      <TextButton href={`#${linkTo('accounts', { account: line.accountId })}`}>
                        {line.subject}
                      </TextButton>
                    ),
                  },
                ]),
          ]}
        />
      </PanelSection>
    </DetailPanel>
  )
}
