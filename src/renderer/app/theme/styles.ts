// Order matters: the library first (in a cascade layer), then the fonts, the tokens and what is built on them.
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import '@fontsource-variable/inter/opsz.css'
import '@fontsource-variable/jetbrains-mono'
import './tokens.css'
import './mantine.css'
import './global.css'
