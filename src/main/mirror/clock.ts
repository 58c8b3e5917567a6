/**
 * Hybrid logical clock (Kulkarni et al., 2014): wall time where it moves forward, a counter where
 * it does not, so that clocks written by one device always rise and sort as text.
 * Form: 12 hexadecimal digits of milliseconds, a hyphen, 4 of counter.
 */
export type HybridClock = {
  tick(now: number): string
  /** What is written from now on is later than this clock of another computer. */
  meet(other: string): void
}

export function hybridClock(last: string | null): HybridClock {
  let time = last ? timeOf(last) : 0
  let counter = last ? Number.parseInt(last.slice(13, 17), 16) : 0
  let written = Number.NaN
  let prefix = ''
  return {
    tick(now) {
      if (now > time) {
        time = now
        counter = 0
      } else if (++counter > 0xffff) {
        time += 1
        counter = 0
      }
      if (written !== time) {
        written = time
        prefix = `${time.toString(16).padStart(12, '0')}-`
      }
      return prefix + counter.toString(16).padStart(4, '0')
    },
    meet(other) {
      const [theirs, count] = [timeOf(other), Number.parseInt(other.slice(13, 17), 16)]
      if (theirs < time || (theirs === time && count <= counter)) return
      time = theirs
      counter = count
    },
  }
}

/** Milliseconds since 1970 of the wall clock in a hybrid one. */
export const timeOf = (clock: string): number => Number.parseInt(clock.slice(0, 12), 16)
