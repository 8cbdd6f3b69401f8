import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const PAGES = 'apps/web/pages/crisis'
const PARTS = 'slices/crisis/ui'
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((one) => one.slice(1))

/** The pages of one room, and the parts that they are put together of. */
function filesOfRoom(): string[] {
  const doors = found(read(`${PARTS}/index.ts`), /export \{([^}]+)\} from '\.\/([\w-]+\.tsx)'/g)
  const pages = found(read(`${PAGES}/routes.tsx`), /path: '\/krise\/\$id[^']*',\s+component: .*'\.\/([\w-]+\.tsx)'/g)
  const files = new Set(pages.map(([page]) => `${PAGES}/${page}`))
  for (const file of files) {
    const text = read(file)
    const named = file.startsWith(PAGES)
      ? doors.filter(([names]) => names!.split(',').some((name) => new RegExp(`\\b${name.trim()}\\b`).test(text)))
      : []
    const beside = file.startsWith(PARTS) ? found(text, /from '\.\/([\w-]+\.tsx)'/g) : []
    for (const part of [...named.map(([, part]) => part), ...beside.flat()]) files.add(`${PARTS}/${part}`)
  }
  return [...files]
}

/** A dialog closes by what it was handed, or by the act that asked: not by what a row of its own keeps. */
const closesItself = (text: string): boolean =>
  /\bonClose(=\{|: )(?!onClose\b|\(\) => void\b|\(\) => \w+\.reset\(\))/.test(text)

test('when a dialog stands over a page of a room, RoomForms holds it, and not a row that may go away under it', () => {
  const files = filesOfRoom()
  expect(files).toEqual(expect.arrayContaining([`${PARTS}/withdraw-statement.tsx`, `${PARTS}/status-under-way.tsx`]))
  expect(files.filter((file) => closesItself(read(file)))).toEqual([])
})
