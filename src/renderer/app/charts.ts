import i18next from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { askShell } from '../api.ts'
import type { ChartTools } from '../components/charts/ChartFrame.tsx'
import { showToast } from '../components/notice/toast.tsx'
import { tellProblem } from './problems.ts'

/** What every chart of the program offers: the table, and a picture of itself on the clipboard. */
export function useChartTools(): ChartTools {
  const { t } = useTranslation('center')
  return useMemo(
    () => ({
      words: { asTable: t('asTable'), asChart: t('asChart'), copy: t('copyPicture') },
      onCopy: (element) => void copyPicture(element).catch(tellProblem),
    }),
    [t],
  )
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

/** Puts what an element shows on the clipboard, as it is on the screen but for its own buttons. */
async function copyPicture(element: HTMLElement): Promise<void> {
  element.scrollIntoView({ block: 'nearest' })
  element.dataset['pictured'] = 'true'
  try {
    // The second frame is drawn without the buttons.
    await nextFrame()
    await nextFrame()
    const { x, y, width, height } = element.getBoundingClientRect()
    const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))]
    await askShell('shell.copyPicture', {
      x: left,
      y: top,
      width: Math.max(1, Math.ceil(Math.min(x + width, innerWidth) - left)),
      height: Math.max(1, Math.ceil(Math.min(y + height, innerHeight) - top)),
    })
  } finally {
    delete element.dataset['pictured']
  }
  showToast({
    id: 'copied',
    message: i18next.t('center:pictureCopied'),
    closeLabel: i18next.t('frame:close'),
    stay: 3000,
  })
}
