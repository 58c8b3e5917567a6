import { IconFileImport, IconMessageQuestion, IconPencil, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DataGap } from '#shared/model/finding.ts'
import type { AskedFact } from '#shared/model/questionnaire.ts'
import { linkTo } from '../../../app/navigation.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import type { Way } from './gap-ways.ts'
import styles from './gaps.module.css'

const ICONS: Record<Way['kind'], TablerIcon> = {
  ask: IconMessageQuestion,
  hand: IconPencil,
  import: IconFileImport,
  register: IconPencil,
}

type GapWaysProps = { gap: DataGap; ways: readonly Way[]; onAsk: (facts: readonly AskedFact[]) => void }

/** How a gap is filled: the shortest way first, the others beside it. */
export function GapWays({ gap, ways, onAsk }: GapWaysProps) {
  const { t } = useTranslation('asking')
  const words = (way: Way): string => {
    if (way.kind !== 'ask') return t(`way_${way.kind}`)
    return way.owners === 0 ? t('way_askTeams') : t('way_ask')
  }
  return (
    <span className={styles.ways}>
      {ways.map((way, at) => {
        const Icon = ICONS[way.kind]
        const target =
          way.kind === 'ask'
            ? { onClick: () => onAsk(way.facts) }
            : {
                href: `#${
                  way.kind === 'hand'
                    ? linkTo('accounts', { filter: way.filter })
                    : way.kind === 'import'
                      ? linkTo('import')
                      : linkTo('directory', { view: way.of })
                }`,
              }
        return (
          <TextButton
            key={way.kind}
            tone={at === 0 ? 'accent' : 'quiet'}
            icon={at === 0 ? <Icon size={14} aria-hidden /> : undefined}
            label={`${gap.label}: ${words(way)}`}
            {...target}
          >
            {words(way)}
          </TextButton>
        )
      })}
    </span>
  )
}
