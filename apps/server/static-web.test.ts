import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PAGES } from './static-web.ts'

test('when the shell has a page, the server knows its address, and no other', () => {
  const routes = readFileSync(join(import.meta.dirname, '../web/routes.tsx'), 'utf8')
  const paths = [...routes.matchAll(/path: '([^']+)'/g)].map((found) => found[1]!.replaceAll('$', ':'))
  expect(paths.toSorted()).toEqual(PAGES.toSorted())
})
