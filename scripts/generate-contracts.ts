import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import openapiTypes, { astToString } from 'openapi-typescript'
import { describeApi } from '../apps/server/describe-api.ts'

/**
 * Writes contracts/openapi.json (OpenAPI 3.1) and contracts/api.ts from the routes themselves. With `--check` nothing is
 * written: it fails when what is committed is not what the routes say.
 */
const target = resolve(import.meta.dirname, '../contracts')
const document = await describeApi()
const types = astToString(await openapiTypes(structuredClone(document) as Parameters<typeof openapiTypes>[0]))
const files = {
  'openapi.json': `${JSON.stringify(document, null, 2)}\n`,
  'api.ts': `// Made by npm run contracts. Never edited.\n${types}`,
}

if (process.argv.includes('--check')) {
  const stale = Object.entries(files).filter(([name, text]) => readText(join(target, name)) !== text)
  if (stale.length > 0) {
    console.error(
      `contracts/ is out of date (${stale.map(([name]) => name).join(', ')}). Run "npm run contracts" and commit the result.`,
    )
    process.exit(1)
  }
} else {
  mkdirSync(target, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(target, name), text)
}
console.log(`${Object.keys(document.paths ?? {}).length} addresses in contracts/openapi.json`)

function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
