import { Button, Menu } from '@mantine/core'
import {
  IconChevronDown,
  IconChevronLeft,
  IconFileSearch,
  IconFolderSearch,
  IconListSearch,
  IconRadar,
  IconWand,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { useActions } from '../../../app/palette/actions.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { JobLine } from '../../../components/notice/JobLine.tsx'
import { PageHead } from '../../../components/page/PageHead.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import styles from './discovery.module.css'
import type { Looking } from './use-looking.ts'

type DiscoveryHeadProps = {
  summary: Answer<'discovery.summary'>
  looking: Looking
  /** Off while the page's own empty state offers the same. */
  withButton: boolean
}

/** Title, the way back to the accounts, and the ways to look for more. */
export function DiscoveryHead({ summary, looking, withButton }: DiscoveryHeadProps) {
  const { t } = useTranslation(['discovery', 'frame'])
  const format = useFormat()
  const ways = [
    { id: 'folder', label: t('chooseFolder'), icon: IconFolderSearch, run: looking.chooseFolder },
    { id: 'page', label: t('choosePage'), icon: IconFileSearch, run: looking.choosePage },
    { id: 'results', label: t('chooseResults'), icon: IconListSearch, run: looking.chooseResults },
    { id: 'propose', label: t('propose'), icon: IconWand, run: looking.propose },
  ]
  useActions(
    'discovery',
    ways.map(({ id, ...way }) => ({ id: `discovery:${id}`, ...way })),
  )
  const { accountsSeen, accounts } = summary
  const count =
    accountsSeen > 0 ? t('seenLine', { seen: format.number(accountsSeen), all: format.number(accounts) }) : undefined
  const actions = looking.running ? (
    <JobLine
      icon={<IconRadar size={14} aria-hidden />}
      text={looking.text}
      share={looking.share}
      onCancel={looking.cancel}
      cancelLabel={t('frame:cancel')}
    />
  ) : withButton ? (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <Button
          leftSection={<IconRadar size={15} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('look')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map(({ id, label, icon: Icon, run }) => (
          <Menu.Item key={id} leftSection={<Icon size={15} aria-hidden />} onClick={run}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  ) : null
  return (
    <PageHead
      title={t('title')}
      help={<TermHelp term="candidate" />}
      {...(count === undefined ? {} : { count })}
      tabs={
        <span className={styles.back}>
          <TextButton href={`#${linkTo('accounts')}`} tone="quiet" icon={<IconChevronLeft size={14} aria-hidden />}>
            {t('back')}
          </TextButton>
        </span>
      }
      actions={actions}
    />
  )
}
