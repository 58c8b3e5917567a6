/** The least Electron program there is: one window with one paragraph. */
const { app, BrowserWindow } = require('electron')
const path = require('node:path')

app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900 })
  return window.loadFile(path.join(__dirname, 'index.html'))
})
