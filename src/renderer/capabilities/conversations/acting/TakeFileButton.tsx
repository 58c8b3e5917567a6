import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useRef } from 'react'
import { fileToken } from '../../../api.ts'
import { toastDone } from '../../../app/history.ts'
import { useActions } from '../../../app/palette/actions.ts'
import { tellProblem } from '../../../app/problems.ts'
import { queryClient } from '../../../app/queries.ts'

export type TakeFileProps = {
  /** The view, which the action in the palette belongs to. */
  of: string
  label: string
  hint: string
  /** Takes in the file behind a token; gives back what came of it in words. */
  take: (token: string) => Promise<string>
}

/** A button, also in the palette, that takes in a table from a file and says what came of it. */
export function TakeFileButton({ of, label, hint, take }: TakeFileProps) {
  const input = useRef<HTMLInputElement>(null)
  const choose = (): void => input.current?.click()
  useActions(of, [{ id: `${of}:import`, label, icon: IconFileImport, run: choose }])
  const taken = async (file: File): Promise<void> => {
    try {
      const said = await take((await fileToken(file)).token)
      await queryClient.invalidateQueries()
      toastDone(said)
    } catch (error) {
      tellProblem(error)
    }
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.xlsx,.json,.ndjson"
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) void taken(file)
          event.currentTarget.value = ''
        }}
      />
      <Button variant="default" leftSection={<IconFileImport size={14} aria-hidden />} title={hint} onClick={choose}>
        {label}
      </Button>
    </>
  )
}
