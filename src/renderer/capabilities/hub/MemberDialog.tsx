import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubMember } from '#shared/model/hub.ts'
import { ask } from '../../api.ts'
import { tellProblem } from '../../app/problems.ts'
import { showToast } from '../../components/notice/toast.tsx'
import { limits, RoleFields, type RoleWish } from './RoleFields.tsx'
import styles from './hub.module.css'

/** Another role or scope for a member, or their way out. */
export function MemberDialog({ member, onClose }: { member: HubMember; onClose: () => void }) {
  const { t } = useTranslation('hub')
  const { id, name } = member
  const ids = (scope: HubMember['brands']): string[] => (scope ?? []).map((one) => one.id)
  const [wish, setWish] = useState<RoleWish>({
    role: member.role,
    brands: ids(member.brands),
    markets: ids(member.markets),
  })
  const [leaving, setLeaving] = useState(false)
  const [busy, setBusy] = useState(false)
  const act = async (work: () => Promise<unknown>, message: string): Promise<void> => {
    setBusy(true)
    try {
      await work()
      showToast({ message, closeLabel: t('close') })
      onClose()
    } catch (error) {
      tellProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={leaving ? t('removeAsk', { name }) : name}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {leaving ? (
        <div className={styles.form}>
          <p className={styles.text}>{t('removeText')}</p>
          <Group gap={8}>
            <Button
              data-autofocus
              color="red"
              variant="default"
              loading={busy}
              onClick={() => void act(() => ask('hub.remove', { id }), t('removed', { name }))}
            >
              {t('remove')}
            </Button>
            <Button variant="subtle" onClick={() => setLeaving(false)}>
              {t('cancel')}
            </Button>
          </Group>
        </div>
      ) : (
        <div className={styles.form}>
          <RoleFields wish={wish} onChange={setWish} />
          <Group gap={8}>
            <Button
              loading={busy}
              onClick={() =>
                void act(
                  () =>
                    ask('hub.change', {
                      id,
                      role: wish.role,
                      brands: limits(wish.brands),
                      markets: limits(wish.markets),
                    }),
                  t('changed', { name }),
                )
              }
            >
              {t('save')}
            </Button>
            <Button color="red" variant="default" onClick={() => setLeaving(true)}>
              {t('remove')}
            </Button>
          </Group>
        </div>
      )}
    </Modal>
  )
}
