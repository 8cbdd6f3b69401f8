import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import openapiTypes, { astToString } from 'openapi-typescript'
import { describeApi } from '../apps/server/describe-api.ts'

/** Writes contracts/openapi.json (OpenAPI 3.1) and contracts/api.ts from the routes themselves. */
const target = resolve(import.meta.dirname, '../contracts')
const document = await describeApi()
mkdirSync(target, { recursive: true })
writeFileSync(join(target, 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`)
const types = astToString(await openapiTypes(structuredClone(document) as Parameters<typeof openapiTypes>[0]))
writeFileSync(join(target, 'api.ts'), `// Made by npm run contracts. Never edited.\n${types}`)
console.log(`${Object.keys(document.paths ?? {}).length} addresses in contracts/openapi.json`)
