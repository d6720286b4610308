import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  chromiumArguments,
  chromiumPath,
  hasChromium,
  missingChromium,
} from '../src/test-support/chromium.ts'
import { documents } from './documents.ts'
import { operationsOf, parseDocument } from './openapi-document.ts'
import { referencePage } from './reference-page.ts'

const source = await readFile(new URL('../openapi.yaml', import.meta.url), 'utf8')
const document = parseDocument(source)
const made = await documents(source)

test('openapi.json says what openapi.yaml says', () => {
  expect(JSON.parse(made.get('openapi.json') ?? '')).toEqual(document)
})

describe('the reference page', () => {
  test('brings the licenses of what is in it', () => {
    const [licenses = ''] = /<!--[^]*?-->/.exec(made.get('reference.html') ?? '') ?? []
    expect(licenses).toContain('The MIT License')
    expect(licenses).toContain('DOMPurify')
  })

  test('no text of the document becomes markup', () => {
    const page = referencePage({ info: '</script><script>alert(1)</script><!--' }, 'Title', {
      script: 'run("</SCRIPT>")',
      licenses: '--> <script>alert(2)</script>',
    })
    const withoutComments = page.replaceAll(/<!--[^]*?-->/g, '')
    expect(withoutComments.match(/<script|<\/script/gi)).toHaveLength(4)
  })
})

if (!hasChromium) console.warn(missingChromium)

describe.skipIf(!hasChromium)('the reference page in a browser, without a network', () => {
  let browser: Browser
  let page: Page
  const requested: string[] = []
  const troubles: string[] = []
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reference-page-'))
    const file = join(folder, 'reference.html')
    await writeFile(file, made.get('reference.html') ?? '')
    browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArguments] })
    const context = await browser.newContext({ offline: true })
    page = await context.newPage()
    page.on('request', (request) => requested.push(request.url()))
    page.on('console', (message) => troubles.push(message.text()))
    page.on('pageerror', (error) => troubles.push(error.message))
    await page.goto(pathToFileURL(file).href)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return async () => {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    }
  })

  test('names every operation and every webhook', async () => {
    const named = [...operationsOf(document), ...operationsOf(document, 'webhooks')]
    expect(named).toHaveLength(18)
    const headings = await page.getByRole('heading', { level: 2 }).allTextContents()
    const missing = named.filter(({ summary }) => !headings.some((heading) => heading.includes(summary)))
    expect(missing).toEqual([])
    const text = await page.locator('main').innerText()
    expect(operationsOf(document).filter(({ path }) => !text.includes(path))).toEqual([])
  })

  test('shows fields, what they mean and which values are known', async () => {
    expect(await page.getByText('Height in centimetres.').count()).toBeGreaterThan(0)
    expect(await page.getByText('"transgender_female"').count()).toBeGreaterThan(0)
  })

  test('can be searched', async () => {
    await page.getByRole('textbox', { name: 'Search' }).fill('showreel medium')
    await page.getByRole('search').getByText('One video or audio').waitFor()
  })

  test('asks nobody for anything, and nothing in it fails', () => {
    expect(requested.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([])
    expect(troubles).toEqual([])
  })
})
