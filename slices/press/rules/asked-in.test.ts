import { expect, it } from 'vitest'
import { askedIn } from './asked-in.ts'

const asked = { topic: 'Besøk', question: 'Er det besøk i dag?' }
const incoming = (text: string, subject = 'Sv: Besøk') => ({ kind: 'incoming', subject, text })
const answer = { kind: 'answer', subject: 'Sv: Besøk', text: 'Ja.' }

it('an answer answers what was asked since the last one, and nothing that is quoted', () => {
  expect(askedIn(asked, [])).toBe(asked.question)
  expect(askedIn({ ...asked, topic: 'Er noen skadd?' }, [])).toBe(`Er noen skadd?\n${asked.question}`)
  const later = incoming('Er noen døde?\n> Ja.')
  expect(askedIn(asked, [later])).toBe(`${asked.question}\nEr noen døde?`)
  expect(askedIn(asked, [incoming('Hei'), answer, later])).toBe('Er noen døde?')
  expect(askedIn(asked, [answer, incoming('', 'Stemmer det?')])).toBe('Stemmer det?\n')
  expect(askedIn(asked, [answer])).toBe(asked.question)
})
