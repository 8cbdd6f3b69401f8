import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { JsonLdParser } from 'jsonld-streaming-parser'
import { Parser, Store } from 'n3'
import Validator from 'rdf-validate-shacl'

const SHAPES = new Parser().parse(readFileSync(join(import.meta.dirname, 'dcat-ap-no.shapes.ttl'), 'utf8'))
const validator = new Validator(new Store(SHAPES) as never)

export type Told = { severity: string; path: string; component: string; focus: string }

/** What a SHACL engine says of a JSON-LD document by our shapes; its context must stand in it. */
export async function breachesOf(document: object): Promise<Told[]> {
  const store = new Store()
  const quads = Readable.from([JSON.stringify(document)]).pipe(new JsonLdParser())
  for await (const quad of quads) store.add(quad)
  if (store.size === 0) throw new Error('the document says nothing')
  const { results } = await validator.validate(store as never)
  return results.map(({ severity, path, sourceConstraintComponent, focusNode }) => ({
    severity: last(severity?.value),
    path: nameOf(path),
    component: last(sourceConstraintComponent?.value).replace('ConstraintComponent', ''),
    focus: (focusNode as { value?: string } | null)?.value ?? '',
  }))
}

/** A path that is no single property has no name. */
const nameOf = (path: unknown): string => {
  const { termType, value } = (path ?? {}) as { termType?: string; value?: string }
  return termType === 'NamedNode' ? last(value) : ''
}
const last = (address = ''): string => address.split(/[#/]/).at(-1)!
