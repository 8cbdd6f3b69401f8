import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

/** Inner pages that show words which may have been corrected, withdrawn, or have lost what they rest on. */
const READERS = [
  '/api/dispatches',
  '/api/dispatches/{id}',
  '/api/unit-tasks',
  '/api/messages',
  '/api/crises',
  '/api/crises/beside',
  '/api/crises/{id}/statements',
  '/api/crises/{id}/situation-reports',
  '/api/crisis-approvals/{messageId}',
]
/** Titles without a standing of their own, and why. */
const WITHOUT: Record<string, string> = {
  '/api/crisis-approvals/{messageId} texts': 'what is asked about; what became of it is `outcome.now`',
  '/api/crises/{id}/situation-reports reports.content.wrong': 'what stands wrong, and nothing else',
  '/api/crises/{id}/situation-reports reports.content.withdrawn': 'what is withdrawn, and nothing else',
  '/api/crises items.wrong': 'what stands wrong, and nothing else',
  '/api/crises/{id}/statements wrong': 'what stands wrong, and nothing else',
  '/api/crises/beside rooms.wrong': 'what stands wrong, and nothing else',
  '/api/crisis-approvals/{messageId} corrects.texts': 'shown as what is put right',
}

type Schema = {
  properties?: Record<string, Schema>
  items?: Schema
  additionalProperties?: Schema | boolean
  anyOf?: Schema[]
  allOf?: Schema[]
  $ref?: string
}

it('when an inner page shows a title of words, it has beside it what they are worth now', async () => {
  const file = new URL('../../../contracts/openapi.json', import.meta.url)
  const contract = JSON.parse(await readFile(file, 'utf8'))
  const named = (schema: Schema): Schema =>
    schema.$ref ? contract.components.schemas[schema.$ref.split('/').at(-1)!] : schema
  const bare: string[] = []
  let titles = 0
  const walk = (at: Schema, path: string, place: string[], isTold: boolean): void => {
    const schema = named(at)
    const told = isTold || (schema.properties?.standing ?? schema.properties?.words) !== undefined
    if (schema.properties?.title) {
      titles++
      const key = `${path} ${place.join('.')}`
      if (!told && !WITHOUT[key]) bare.push(key)
    }
    for (const [name, one] of Object.entries(schema.properties ?? {})) walk(one, path, [...place, name], told)
    if (schema.items) walk(schema.items, path, place, told)
    if (typeof schema.additionalProperties === 'object') walk(schema.additionalProperties, path, place, told)
    for (const one of [...(schema.anyOf ?? []), ...(schema.allOf ?? [])]) walk(one, path, place, told)
  }
  for (const path of READERS) {
    const found = contract.paths[path]?.get?.responses['200'].content['application/json'].schema
    expect(found, path).toBeDefined()
    walk(found, path, [], false)
  }
  expect(bare).toEqual([])
  expect(titles).toBeGreaterThan(READERS.length)
})
