/**
 * Put into the fallback Electron runtime as its resources/app. That runtime comes without the part that makes
 * `electron <folder>` start an app from its folder; this does the same, so that one runtime in a cache serves
 * every checkout.
 */
const { app } = require('electron')
const Module = require('node:module')
const path = require('node:path')

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (given === undefined) {
  process.stderr.write('usage: electron [flags] <folder of an app>\n')
  process.exit(2)
}

const folder = path.resolve(given)
const described = require(path.join(folder, 'package.json'))
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
app.setName(described.productName ?? described.name)
app.setVersion(described.version)
app.setAppPath(folder)
Module._load(path.resolve(folder, described.main), module, true)
