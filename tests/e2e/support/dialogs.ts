import type { ElectronApplication, Page } from '@playwright/test'

/** The next dialogs of the system that ask for a file or folder to open answer with `path`. */
export async function answerOpen(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
}

/** The next dialogs of the system that ask where to save answer with `path`. */
export async function answerSave(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, path)
}

/** Drags a file of this computer over the window and lets go of it. */
export async function dropFile(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'dragged'
    input.hidden = true
    document.body.append(input)
  })
  await page.setInputFiles('#dragged', path)
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dragged')
    const [file] = input?.files ?? []
    if (!file) throw new Error('nothing was dragged')
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(file)
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    input?.remove()
  })
}
