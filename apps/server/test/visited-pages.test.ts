import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PAGES } from '../static-web.ts'

const WALKS = join(import.meta.dirname, '../../../e2e/pages')

test('when the shell has a page, a walk in e2e/pages visits it', () => {
  const visited = readdirSync(WALKS)
    .filter((file) => file.endsWith('.journey.ts'))
    .flatMap((file) => [...readFileSync(join(WALKS, file), 'utf8').matchAll(/visit\(\s*'([^']+)'/g)])
    .map(([, page]) => page!)
  expect([...new Set(visited)].toSorted()).toEqual(PAGES.toSorted())
})
