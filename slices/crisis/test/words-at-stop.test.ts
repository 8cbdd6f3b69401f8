import { expect, it } from 'vitest'
import { readFirstWords } from '../actions/read-first-words.ts'
import { readCrisisPack } from '../actions/read-pack.ts'
import { FIRST_AUDIENCES, writtenFor } from '../rules/first-message.ts'

/** Nobody knows who it is, or those closest have not been told. */
const UNTOLD = [
  /v[ei]i?t ikk(?:e|je)[^.,]*\b(?:hvem|kven)\b/i,
  /(?:ikke|ikkje)[^.]*\b(?:fått vite|varsla|varslet)\b/i,
  /do not know[^.,]*\bwhom?\b/i,
  /not (?:yet )?(?:been )?told/i,
]

it('first words of what sets a stop hold also once those are told who were to know it first: they wait until then, or leave anew', async () => {
  const words = (await readFirstWords('kriminalomsorgen'))!
  const { scenarios } = (await readCrisisPack('kriminalomsorgen'))!
  const stopping = scenarios.filter((one) => one.hardStop)
  expect(stopping.map((one) => one.key)).toEqual(['escape', 'death'])
  const said = stopping.flatMap(({ key }) =>
    FIRST_AUDIENCES.flatMap((audience) =>
      ['nb', 'nn', 'en'].flatMap((language) => {
        const row = writtenFor(
          words.messages.map(({ scenario_key = null, ...one }) => ({ ...one, scenario_key })),
          { scenarioKey: key, audience, language },
        )
        return row ? [{ where: `${key} ${audience} ${language}`, text: `${row.title} ${row.body}` }] : []
      }),
    ),
  )
  expect(said.length).toBeGreaterThan(20)
  expect(said.filter(({ text }) => UNTOLD.some((one) => one.test(text))).map(({ where }) => where)).toEqual([])
})
