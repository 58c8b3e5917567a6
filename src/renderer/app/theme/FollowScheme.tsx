import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import type { ColorScheme } from '#shared/contract/shell.ts'

/** Applies the preference as soon as it changes, also when another window or the menu changed it. */
export function FollowScheme({ scheme }: { scheme: ColorScheme }): null {
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: false })
  useEffect(() => setColorScheme(scheme), [scheme, setColorScheme])
  return null
}
