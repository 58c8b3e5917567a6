import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { join } from 'node:path'
import { z } from 'zod'
import { readJson, writeJson } from './json-file.ts'

export const SMALLEST = { width: 1024, height: 700 }
const FIRST = { width: 1440, height: 900 }

const Kept = z.object({
  bounds: z.object({ x: z.number().int(), y: z.number().int(), width: z.number().int(), height: z.number().int() }),
  maximized: z.boolean(),
})

export type WindowState = {
  bounds: Partial<Rectangle> & { width: number; height: number }
  maximized: boolean
  /** Writes place and size whenever the window is closed. */
  follow(window: BrowserWindow): void
}

/** Where the window was last time, if that place is still on a display that is there. */
export function openWindowState(folder: string): WindowState {
  const file = join(folder, 'window.json')
  const found = Kept.safeParse(readJson(file))
  const kept = found.success && isVisible(found.data.bounds) ? found.data : null
  return {
    bounds: kept?.bounds ?? fitting(FIRST),
    maximized: kept?.maximized ?? false,
    follow(window) {
      window.on('close', () => writeJson(file, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }))
    },
  }
}

/** A window counts as visible when its title bar can be reached: at least a corner of 200 × 60 on some display. */
function isVisible(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x)
    const above = bounds.y >= workArea.y - 10 && bounds.y + 60 <= workArea.y + workArea.height
    return across >= 200 && above
  })
}

function fitting({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const { workArea } = screen.getPrimaryDisplay()
  return {
    width: Math.max(SMALLEST.width, Math.min(width, workArea.width)),
    height: Math.max(SMALLEST.height, Math.min(height, workArea.height)),
  }
}
