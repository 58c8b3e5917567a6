export { currentCopy } from '#main/mirror/older.ts'
