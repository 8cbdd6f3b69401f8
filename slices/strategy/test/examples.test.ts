import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import { readExamples } from '../actions/read-examples.ts'
import { SETUP_STEPS, setupOf } from '../rules/setup.ts'

test('when the set-up shows examples, each kind of each step has one in all three languages', async () => {
  const examples = await readExamples()
  const lacking = SETUP_STEPS.flatMap(({ kinds }) => [...kinds]).filter(
    (kind) => !examples.some((one) => one.kind === kind && LANGUAGES.every((language) => one.texts[language]?.title)),
  )
  expect(lacking).toEqual([])
})

test('when all examples are taken up, every step of the set-up is done', async () => {
  const steps = setupOf(await readExamples())
  expect(steps.flatMap(({ name, lacks }) => lacks.map((lack) => ({ name, lack })))).toEqual([])
})
