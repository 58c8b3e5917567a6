import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import {
  IconBuildingPlus,
  IconChevronDown,
  IconMessagePlus,
  IconPlus,
  IconUpload,
  IconUsers,
} from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/format.ts'
import { go } from '../../../app/navigation.ts'
import { runAction } from '../../../app/palette/actions.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { PageHead } from '../../../components/page/PageHead.tsx'
import { DiscoveryDoor } from '../discovery/DiscoveryDoor.tsx'
import { DuplicatesButton } from '../duplicates/DuplicatesButton.tsx'
import { openSide } from './desk.ts'
import styles from './accounts.module.css'

type HeadProps = {
  total: number
  all: number
  ready: boolean
  /** Grouping, columns, export and views: what is there while there are accounts. */
  tools: ReactNode
}

/** Title, how many of how many, and what brings accounts in and out. */
export function Head({ total, all, ready, tools }: HeadProps) {
  const { t } = useTranslation(['inventory', 'frame'])
  const format = useFormat()
  const count =
    total === all ? format.number(all) : t('countOf', { shown: format.number(total), all: format.number(all) })
  return (
    <PageHead
      title={t('frame:accounts')}
      help={<TermHelp term="account" />}
      line={false}
      {...(ready ? { count } : {})}
      actions={
        <>
          <DuplicatesButton />
          <DiscoveryDoor />
          {tools}
          <WaysIn />
        </>
      }
    />
  )
}

/** To the directory, and what brings accounts in. */
const WaysIn = memo(function WaysIn() {
  const { t } = useTranslation(['inventory', 'frame', 'people'])
  return (
    <>
      <Tooltip label={t('people:title')}>
        <ActionIcon aria-label={t('people:title')} onClick={() => go('directory')}>
          <IconUsers size={17} />
        </ActionIcon>
      </Tooltip>
      <Button.Group>
        <Button leftSection={<IconPlus size={15} />} onClick={() => runAction('import')}>
          {t('frame:import')}
        </Button>
        <Menu position="bottom-end" width={240}>
          <Menu.Target>
            <Button className={styles.more} aria-label={t('moreWaysIn')}>
              <IconChevronDown size={14} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconUpload size={15} />} onClick={() => runAction('import')}>
              {t('frame:importFile')}
            </Menu.Item>
            <Menu.Item leftSection={<IconBuildingPlus size={15} />} onClick={() => openSide('add')}>
              {t('addAccount')}
            </Menu.Item>
            <Menu.Item leftSection={<IconMessagePlus size={15} />} onClick={() => openSide('request')}>
              {t('people:requestAccount')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Button.Group>
    </>
  )
})
