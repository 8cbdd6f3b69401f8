import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const CLOSERS = [
  /on(?:Close|Done|Saved|Left)=\{\(\) => (set\w+)\(null\)\}/g,
  /const (?:close|done|onClose|onDone) = \(\) => (set\w+)\(null\)/g,
]
/** An act of the place itself answers by what stands there then: it closes by what it was asked for with (`mutate`). */
const ACT_CLOSES = /use\w+\((?:[^()]*, )?(?:close|done|\(\) => set\w+\(null\))\)/
/** Nothing is typed in these that is sent. */
const NO_FORMS = ['apps/web/shell/inside-shell.tsx setDialog', 'kit/ui/dialog.tsx setAsking']

test('when one place shows one form or another, the late answer to one that was left closes none that was opened since', () => {
  const files = globSync('{kit,apps,slices}/**/*.tsx', { cwd: ROOT })
  expect(files.length).toBeGreaterThan(300)
  const shared = files.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8')
    const setters = new Set(CLOSERS.flatMap((closer) => [...text.matchAll(closer)].map(([, setter]) => setter!)))
    const isPlain = (setter: string) => new RegExp(`const \\[\\w+, ${setter}\\] = useState\\b`).test(text)
    const acts = setters.size > 0 && ACT_CLOSES.test(text) ? [`${file} act`] : []
    return [...acts, ...[...setters].filter(isPlain).map((setter) => `${file} ${setter}`)]
  })
  expect(shared.filter((one) => !NO_FORMS.includes(one))).toEqual([])
})
