import { expect, test } from 'vitest'
import { translator } from '../../../kit/i18n/translate.ts'
import { taskWhich } from './task-which.ts'

const at = '2020-03-10T18:24:00Z'
const task = { madeAt: at, incident: '2020-004', dispatchNumber: '2020-0012' }
const said = (one: Parameters<typeof taskWhich>[0], language: string) => {
  const t = translator(language)
  return taskWhich(one).map(({ code, params }) => t(`dispatch:${code}`, params))
}

test('when two notices of a unit have the same title, each says from when its words are, of which incident and what stands on its sheet', () => {
  expect(said(task, 'nb')).toEqual(['fra 10. mars 2020 kl. 19.24', 'hendelse 2020-004', 'utsending 2020-0012'])
  expect(said(task, 'nn')).toEqual(['frå 10. mars 2020 kl. 19.24', 'hending 2020-004', 'utsending 2020-0012'])
  expect(said(task, 'en')).toEqual(['from 10 March 2020 at 19:24', 'incident 2020-004', 'dispatch 2020-0012'])
  expect(said({ ...task, incident: null }, 'nb')).toHaveLength(2)
  const today = new Date()
  expect(said({ ...task, madeAt: today.toISOString() }, 'nb')[0]).toMatch(/^fra kl\. \d\d\.\d\d$/)
  // Where all else is alike, the sheets have their own numbers.
  expect(said({ ...task, dispatchNumber: '2020-0013' }, 'en')).not.toEqual(said(task, 'en'))
})
