import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PAGES } from './static-web.ts'

test('when the shell has a page, the server knows its address, and no other', () => {
  const web = join(import.meta.dirname, '../web')
  const files = ['routes.tsx', ...globSync('pages/*/*routes.tsx', { cwd: web })]
  const routes = files.map((file) => readFileSync(join(web, file), 'utf8')).join('\n')
  const paths = [...routes.matchAll(/path: '([^']+)'/g)].map((found) => found[1]!.replaceAll('$', ':'))
  expect(paths.toSorted()).toEqual(PAGES.toSorted())
})
