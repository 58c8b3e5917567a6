import { Notifications } from '@mantine/notifications'
import styles from './toast.module.css'

/** Where toasts appear: bottom centre, above the status bar. Mounted once by the theme provider. */
export function Toasts() {
  return (
    <Notifications
      position="bottom-center"
      limit={3}
      autoClose={8000}
      containerWidth={560}
      transitionDuration={0}
      classNames={{ root: styles.place }}
    />
  )
}
