import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { sharedData } from '../../../kit/test/shared-data.ts'

/** What the schema of IPTC finds wrong in an item; nothing where the schema is not at hand. */
export function ninjsFaults(item: unknown): unknown[] {
  const folder = sharedData('ninjs')
  if (!folder) return []
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' })
  const validate = ajv.compile(JSON.parse(readFileSync(join(folder, 'ninjs-schema_3.1.json'), 'utf8')))
  return validate(item) ? [] : (validate.errors ?? [])
}
