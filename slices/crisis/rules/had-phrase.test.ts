import { expect, test } from 'vitest'
import { translator } from '../../../kit/i18n/translate.ts'
import { hadPhrase } from './had-phrase.ts'
import { withdrawnPhrase } from './wrong-words.ts'

test('how many have words is said in one way, and who has them in another language is among them, by how many', () => {
  const t = translator('nb')
  expect(hadPhrase({ had: 86, unread: 0, of: 93 }, t)).toBe('86 av 93 har den')
  const all = '93 av 93 har fått den, 7 av dem på et språk de kanskje ikke leser'
  expect(hadPhrase({ had: 86, unread: 7, of: 93 }, t)).toBe(all)
  const gone = { number: 2, title: 'Porten er stengt', at: '2026-03-10T01:14:00Z', had: 86, unread: 7, of: 93 }
  expect(withdrawnPhrase(gone, t)).toContain(all)
  expect(withdrawnPhrase({ ...gone, isLapsed: true }, t)).toContain(`${all}, og den er ikke trukket tilbake.`)
  for (const language of ['nn', 'en'])
    expect(hadPhrase({ had: 86, unread: 7, of: 93 }, translator(language))).toMatch(/93 \S+ 93 .*7/)
})
