/** The text with the part that was looked for in the accent. */
export function Highlight({ text, wanted }: { text: string; wanted: string }) {
  const part = wanted.trim()
  const at = part === '' ? -1 : text.toLowerCase().indexOf(part.toLowerCase())
  if (at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <mark style={{ background: 'none', color: 'var(--m-accent)' }}>{text.slice(at, at + part.length)}</mark>
      {text.slice(at + part.length)}
    </>
  )
}
