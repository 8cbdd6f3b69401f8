import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const CLOSERS = [
  /on(?:Close|Done|Saved|Left)=\{\(\) => (set\w+)\((?:null|false)\)\}/g,
  /const (?:close|done|onClose|onDone) = \(\) => (set\w+)\((?:null|false)\)/g,
]
/** An act of the place itself answers by what stands there then: it closes by what it was asked for with (`mutate`). */
const ACT_CLOSES = /use\w+\((?:[^()]*, )?(?:close|done|\(\) => set\w+\((?:null|false)\))\)/
const HOOK = /= use(?!Shown|State|Effect|Memo|Callback)\w+(?:<[^>]*>)?\(/g

/** What stands between the brackets that a call begins with. */
function argsFrom(text: string, start: number): string {
  let [end, depth] = [start, 1]
  for (; depth > 0 && end < text.length; end++) depth += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0
  return text.slice(start, end)
}

const closesInAct = (text: string, setters: ReadonlySet<string>) =>
  [...text.matchAll(HOOK)].some((hook) => {
    const args = argsFrom(text, hook.index + hook[0].length)
    return [...setters].some((setter) => new RegExp(`\\b${setter}\\((?:null|false)\\)`).test(args))
  })

/** Nothing is typed in these that is sent: menus, the question of a form that is left, and the word that the session soon ends. */
const NO_FORMS = [
  'apps/web/shell/inside-shell.tsx setDialog',
  'apps/web/shell/person-menu.tsx setOpen',
  'apps/web/shell/tab-bar.tsx setOpen',
  'kit/ui/dialog.tsx setAsking',
  'slices/access/ui/idle-sign-out.tsx setLate',
  'slices/strategy/ui/add-button.tsx setMenu',
]

test('when one place shows one form or another, the late answer to one that was left closes none that was opened since', () => {
  const files = globSync('{kit,apps,slices}/**/*.tsx', { cwd: ROOT })
  expect(files.length).toBeGreaterThan(300)
  const shared = files.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8')
    const setters = new Set(CLOSERS.flatMap((closer) => [...text.matchAll(closer)].map(([, setter]) => setter!)))
    const isPlain = (setter: string) => new RegExp(`const \\[\\w+, ${setter}\\] = useState\\b`).test(text)
    const isAct = ACT_CLOSES.test(text) || closesInAct(text, setters)
    const acts = setters.size > 0 && isAct ? [`${file} act`] : []
    return [...acts, ...[...setters].filter(isPlain).map((setter) => `${file} ${setter}`)]
  })
  expect(shared.filter((one) => !NO_FORMS.includes(one))).toEqual([])
})
