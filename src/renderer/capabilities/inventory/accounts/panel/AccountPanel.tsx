import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconCalendarCheck, IconCopy, IconDots, IconExternalLink, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AccountDetail } from '#shared/model/account.ts'
import { Awaited } from '../../../../app/answers/Awaited.tsx'
import { askShell } from '../../../../api.ts'
import { RightLine } from '../../../../app/right/RightLine.tsx'
import { useFormat } from '../../../../app/format.ts'
import { tellProblem } from '../../../../app/problems.ts'
import { useAsk } from '../../../../app/queries.ts'
import { DispositionMark } from '../../../../components/marks/DispositionMark.tsx'
import { Key } from '../../../../components/marks/Key.tsx'
import { NetworkIcon } from '../../../../components/marks/NetworkIcon.tsx'
import { showToast } from '../../../../components/notice/toast.tsx'
import { Tabs } from '../../../../components/page/Tabs.tsx'
import { DetailPanel } from '../../../../components/panel/DetailPanel.tsx'
import { change, today } from '../change.ts'
import { openSide, wishFocus } from '../desk.ts'
import { AccessTab } from '../../people/AccessTab.tsx'
import { FindingsTab } from './FindingsTab.tsx'
import { HistoryTab } from './HistoryTab.tsx'
import { PurposeTab } from './PurposeTab.tsx'
import { SummaryTab } from './SummaryTab.tsx'

const TABS = ['summary', 'access', 'purpose', 'findings', 'history'] as const
type Tab = (typeof TABS)[number]
const isTab = (text: string): text is Tab => TABS.some((tab) => tab === text)

type AccountPanelProps = { id: string; tab: string; onTab: (tab: string) => void; onClose: () => void }

/** Everything known of one account, beside the list, and where it is changed. */
export function AccountPanel({ id, tab, onTab, onClose }: AccountPanelProps) {
  const { t } = useTranslation(['inventory', 'words', 'frame'])
  const format = useFormat()
  const { data: account, error, refetch } = useAsk('accounts.get', { id })
  if (error || !account)
    return (
      <DetailPanel
        label={t('words:account')}
        title={t('words:account')}
        onClose={onClose}
        closeLabel={t('frame:close')}
      >
        <Awaited of={[{ error, refetch }]} rows={6} />
      </DetailPanel>
    )
  const context = [
    account.displayName === account.handle ? null : account.displayName,
    account.brand,
    account.market,
    t(`kind_${account.kind}`),
    account.openedOn === null ? null : t('since', { day: format.day(account.openedOn) }),
  ]
  const shown = isTab(tab) ? tab : 'summary'
  return (
    <DetailPanel
      label={t('words:account')}
      title={<span title={account.displayName ?? account.handle}>{account.handle}</span>}
      icon={<NetworkIcon icon={account.networkIcon} label={account.networkName} size={17} colour="var(--m-ink1)" />}
      context={context.filter(Boolean).join(' · ')}
      onClose={onClose}
      closeLabel={t('frame:close')}
      actions={<PanelActions account={account} onTab={onTab} />}
      tabs={
        <Tabs
          label={t('parts')}
          value={shown}
          onChange={onTab}
          items={[
            { id: 'summary', label: t('tabSummary') },
            { id: 'access', label: t('tabAccess') },
            { id: 'purpose', label: t('tabPurpose') },
            {
              id: 'findings',
              label: t('words:findings'),
              ...(account.findings > 0 ? { count: account.findings } : {}),
            },
            { id: 'history', label: t('tabHistory') },
          ]}
        />
      }
      foot={
        <>
          <DispositionMark
            disposition={account.disposition}
            label={t(`words:${account.disposition}`)}
            suggested={account.suggested}
            {...(account.disposition === 'merge' && account.dispositionInto !== null
              ? { detail: t('into', { name: account.dispositionInto }) }
              : account.suggested
                ? { detail: `· ${t('suggestedShort')}` }
                : {})}
          />
          <Button variant="default" rightSection={<Key keys="D" variant="plain" />} onClick={() => openSide('decide')}>
            {t('decide')}
          </Button>
        </>
      }
    >
      <RightLine of={shown === 'summary' ? 'rest' : 'audit'} />
      <Body account={account} tab={shown} onTab={onTab} />
    </DetailPanel>
  )
}

function Body({ account, tab, onTab }: { account: AccountDetail; tab: Tab; onTab: (tab: string) => void }) {
  switch (tab) {
    case 'access':
      return <AccessTab account={account} />
    case 'purpose':
      return <PurposeTab key={account.id} account={account} />
    case 'findings':
      return <FindingsTab account={account} />
    case 'history':
      return <HistoryTab id={account.id} />
    case 'summary':
      return <SummaryTab account={account} onTab={onTab} />
  }
}

function PanelActions({ account, onTab }: { account: AccountDetail; onTab: (tab: string) => void }) {
  const { t } = useTranslation(['inventory', 'frame'])
  const { url } = account
  const copy = async (): Promise<void> => {
    await askShell('shell.copyDetails', { text: url ?? account.handle })
    showToast({ id: 'copied', message: t('frame:copied'), closeLabel: t('frame:close'), stay: 3000 })
  }
  return (
    <>
      {url === null ? null : (
        <Tooltip label={url}>
          <ActionIcon
            size={26}
            aria-label={t('openAddress')}
            onClick={() => void askShell('shell.openExternal', { url }).catch(tellProblem)}
          >
            <IconExternalLink size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      <Menu position="bottom-end" width={252}>
        <Menu.Target>
          <ActionIcon size={26} aria-label={t('moreActions')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={15} />} onClick={() => void copy().catch(tellProblem)}>
            {t('copyAddress')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPencil size={15} />}
            rightSection={<Key keys="E" />}
            onClick={() => {
              onTab('summary')
              wishFocus('displayName')
            }}
          >
            {t('edit')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCalendarCheck size={15} />}
            onClick={() =>
              void change('accounts.update', { ids: [account.id], patch: { reviewedOn: today() } }, () =>
                t('reviewedDone'),
              )
            }
          >
            {t('reviewedToday')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item data-danger leftSection={<IconTrash size={15} />} onClick={() => openSide('remove')}>
            {t('removeEllipsis')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
