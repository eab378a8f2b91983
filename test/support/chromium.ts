/** Starts Debian's Chromium on a page of ours, for tests of the browser bundle. */
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Page} from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser']
const FLAGS =
  `--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update
--disable-sync`.split(/\s+/)

/** Where Chromium is, or `undefined`: its tests are then skipped, unless KLARSPRAK_NEEDS_CHROMIUM says that they must run. */
export const chromiumPath = PLACES.find(path => existsSync(path))

/** An open page on a server of the package's own files, and what it sent for from elsewhere. */
export interface OpenPage {
  readonly page: Page
  readonly base: string
  readonly requests: readonly string[]
  readonly close: () => Promise<void>
}

/** Opens an empty page; the package's files lie under `base`. */
export async function openPage(executablePath: string): Promise<OpenPage> {
  const {chromium} = await import('playwright-core')
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = fileURLToPath(new URL(`../..${path}`, import.meta.url))
    if (path === '/' || path === '/favicon.ico')
      response.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html>')
    else if (path.includes('..') || !existsSync(file)) response.writeHead(404).end()
    else {
      const type = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream'
      response.writeHead(200, {'content-type': type}).end(readFileSync(file))
    }
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const profile = mkdtempSync(join(tmpdir(), 'klarsprak-chromium-'))
  const context = await chromium.launchPersistentContext(profile, {executablePath, headless: true, args: FLAGS})
  const page = context.pages()[0] ?? (await context.newPage())
  const requests: string[] = []
  page.on('request', request => requests.push(request.url()))
  await page.goto(base)
  return {
    page,
    base,
    requests,
    close: async () => {
      await context.close()
      await new Promise(done => server.close(done))
      rmSync(profile, {recursive: true, force: true})
    }
  }
}
