import { useState } from 'react'

/** The moment the caller was first drawn: a figure on screen must not age while it is looked at. */
export function useNow(): number {
  const [now] = useState(() => Date.now())
  return now
}
