import { expect, test } from 'vitest'
import { faultsOfSheets } from './stylesheet-owners.ts'

const sheet = (name: string, css: string) => ({ name, css: `@layer varde {\n${css}\n}` })

test('when two stylesheets declare one class, both places are named', () => {
  const faults = faultsOfSheets([
    sheet('plan.css', '.v-next { margin: 0 }'),
    sheet('crisis.css', '/* .v-plan */\n@media print {\n  .v-next > a,\n  .v-crisis { margin: 1rem }\n}'),
  ])
  expect(faults).toEqual([expect.stringContaining('.v-next is declared by 2 stylesheets: plan.css:2, crisis.css:4.')])
})

test("when a stylesheet writes for another's class behind one of its own, nothing is said", () => {
  expect(
    faultsOfSheets([
      sheet('shell.css', '.v-index { margin: 0 } .v-main { padding: 0 }'),
      sheet('plan.css', '.v-plan .v-index { margin: 1rem } .v-main:has(> .v-plan, .v-index) { padding: 1rem }'),
    ]),
  ).toEqual([])
})

test('when a selector names only classes of other stylesheets, it is said whose they are', () => {
  const faults = faultsOfSheets([
    sheet('base.css', '.v-head { margin: 0 }'),
    sheet('controls.css', '.v-btns { margin: 0 }'),
    sheet('thread.css', '.v-head .v-btns { margin: 1rem }'),
  ])
  expect(faults).toEqual([
    expect.stringContaining(
      'thread.css:2: «.v-head .v-btns» names only classes of other stylesheets (v-head of base.css',
    ),
  ])
})

test('when a class stands only behind others, the stylesheets that put it there still share it', () => {
  const faults = faultsOfSheets([
    sheet('shell.css', '.v-index { margin: 0 }'),
    sheet('message.css', '.v-edit .v-index { margin: 1rem }'),
    sheet('plan.css', '.v-edit .v-index { margin: 2rem }'),
  ])
  expect(faults).toHaveLength(1)
})
