import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Web } from '../../kit/http/web.ts'
import { encodingFor, keptBytes } from './kept-bytes.ts'

const require = createRequire(import.meta.url)
const FOREVER = 'public, max-age=31536000, immutable'
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const LATIN_MORE =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'

const FONTS = [
  { name: 'inter-latin-opsz-normal.woff2', from: 'inter', family: 'Inter Variable', range: LATIN },
  { name: 'inter-latin-ext-opsz-normal.woff2', from: 'inter', family: 'Inter Variable', range: LATIN_MORE },
  {
    name: 'source-serif-4-latin-opsz-normal.woff2',
    from: 'source-serif-4',
    family: 'Source Serif 4 Variable',
    range: LATIN,
  },
  {
    name: 'source-serif-4-latin-ext-opsz-normal.woff2',
    from: 'source-serif-4',
    family: 'Source Serif 4 Variable',
    range: LATIN_MORE,
  },
]

const FACES = FONTS.map(
  (font) =>
    `@font-face{font-family:"${font.family}";font-weight:200 900;font-display:swap;src:url(${font.name}) format("woff2");unicode-range:${font.range}}`,
).join('\n')

const STYLES = ['public.css', 'status/status.css']
export const SHEET = [FACES, ...STYLES.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))].join('\n')

/** Address of the style sheet: named by its content, so that readers may keep it for ever. */
export const SHEET_PATH = `/felles/public-${createHash('sha256').update(SHEET).digest('hex').slice(0, 12)}.css`

/** The same as files, for a copy of public pages on another host. */
export function assetFiles(): { path: string; type: string; bytes: Buffer }[] {
  const fonts = FONTS.map((font) => ({
    path: `/felles/${font.name}`,
    type: 'font/woff2',
    bytes: readFileSync(require.resolve(`@fontsource-variable/${font.from}/files/${font.name}`)),
  }))
  return [...fonts, { path: SHEET_PATH, type: 'text/css; charset=utf-8', bytes: Buffer.from(SHEET) }]
}

/** The style sheet and the fonts of the public pages, served by ourselves: no third party learns who reads. */
export function registerAssets(web: Web): void {
  const sheet = keptBytes({ status: 200, type: 'text/css; charset=utf-8', text: SHEET })
  web.get(SHEET_PATH, { config: { access: 'public', consequence: 'read' } }, (request, reply) => {
    const encoding = encodingFor(request.headers['accept-encoding'])
    if (encoding !== 'identity') reply.header('content-encoding', encoding)
    return reply
      .headers({ 'content-type': sheet.type, 'cache-control': FOREVER, vary: 'accept-encoding' })
      .send(sheet.bodies[encoding])
  })
  for (const font of FONTS) {
    const bytes = readFileSync(require.resolve(`@fontsource-variable/${font.from}/files/${font.name}`))
    web.get(`/felles/${font.name}`, { config: { access: 'public', consequence: 'read' } }, (_request, reply) =>
      reply.headers({ 'content-type': 'font/woff2', 'cache-control': FOREVER }).send(bytes),
    )
  }
}
