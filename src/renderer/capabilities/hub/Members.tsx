import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubMember } from '#shared/model/hub.ts'
import { ask } from '../../api.ts'
import { useFormat } from '../../app/format.ts'
import { wordsOf } from '../../app/problems.ts'
import { queryClient } from '../../app/queries.ts'
import { Section } from '../../components/page/PageHead.tsx'
import { SectionTitle } from '../../components/page/SectionTitle.tsx'
import { TextButton } from '../../components/page/TextButton.tsx'
import { Invite } from './Invite.tsx'
import { MemberDialog } from './MemberDialog.tsx'
import { useScopeWords } from './scope-words.ts'
import styles from './hub.module.css'

/** Who shares the workspace; an admin invites, changes and removes. The hub is asked, so it needs a way there. */
export function Members({ isOpen, isAdmin }: { isOpen: boolean; isAdmin: boolean }) {
  const { t } = useTranslation('hub')
  const [inviting, setInviting] = useState(false)
  const [changing, setChanging] = useState<HubMember | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['members of the hub', isOpen],
    queryFn: () => ask('hub.members', {}),
    enabled: isOpen,
  })
  const close = (): void => {
    setInviting(false)
    setChanging(null)
    void refetch()
    void queryClient.invalidateQueries({ queryKey: ['trail of the hub'] })
  }
  return (
    <Section line="bottom" label={t('members')}>
      <SectionTitle
        title={t('members')}
        aside={
          isAdmin && isOpen ? (
            <Button
              variant="default"
              leftSection={<IconUserPlus size={15} aria-hidden />}
              onClick={() => setInviting(true)}
            >
              {t('invite')}
            </Button>
          ) : undefined
        }
      />
      {data === undefined || !isOpen ? (
        <p className={styles.quiet}>{error && isOpen ? wordsOf(error).what : t('membersOffline')}</p>
      ) : (
        <ul className={styles.list}>
          {data.members.map((member) => (
            <Line key={member.id} member={member} onChange={isAdmin ? () => setChanging(member) : null} />
          ))}
        </ul>
      )}
      {inviting ? <Invite onClose={close} /> : null}
      {changing ? <MemberDialog member={changing} onClose={close} /> : null}
    </Section>
  )
}

function Line({ member, onChange }: { member: HubMember; onChange: (() => void) | null }) {
  const { t } = useTranslation('hub')
  const format = useFormat()
  const scope = useScopeWords()
  const { name, role, own, invitedAt, joinedAt, leftAt } = member
  const since =
    leftAt !== null
      ? t('memberLeft', { when: format.date(leftAt) })
      : joinedAt !== null
        ? t('memberJoined', { when: format.date(joinedAt) })
        : t('memberInvited', { when: format.date(invitedAt) })
  return (
    <li data-left={leftAt !== null || undefined}>
      <strong>{own ? `${name} (${t('memberOwn')})` : name}</strong>
      <span>{t(`role_${role}`)}</span>
      <span className={styles.grow}>{scope(member)}</span>
      <span className={styles.quiet}>{since}</span>
      {onChange !== null && !own && leftAt === null ? (
        <TextButton label={`${t('change')}: ${name}`} onClick={onChange}>
          {t('change')}
        </TextButton>
      ) : null}
    </li>
  )
}
