import { Awaited } from '../../../../app/answers/Awaited.tsx'
import { useAsk } from '../../../../app/queries.ts'
import { useReady } from '../../../../app/ready.ts'
import styles from '../directory.module.css'
import { FieldsPart } from './FieldsPart.tsx'
import { TagsPart } from './TagsPart.tsx'

/** What the workspace describes its accounts with beside the usual fields. */
export function LabelsView() {
  const fields = useAsk('fields.list', {})
  const tags = useAsk('tags.list', {})
  useReady(fields.data !== undefined && tags.data !== undefined)
  if (fields.isError || fields.data === undefined || tags.isError || tags.data === undefined)
    return <Awaited of={[fields, tags]} />
  return (
    <div className={styles.columns}>
      <FieldsPart fields={fields.data.fields} />
      <TagsPart tags={tags.data.tags} />
    </div>
  )
}
