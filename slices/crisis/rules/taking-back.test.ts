import { expect, test } from 'vitest'
import { translator } from '../../../kit/i18n/translate.ts'
import { hadKey, takingBack } from './taking-back.ts'

type Words = Parameters<typeof takingBack>[0]
const words: Words = { state: 'going', kind: 'update', had: [], isPublic: false }
const HAD: Words['had'] = [
  { group: 'staff', heads: 72, unread: 0 },
  { group: 'relatives', heads: 3, unread: 1 },
]
const codes = (more: Partial<Words>) => {
  const { act, about } = takingBack({ ...words, ...more })
  return [act, ...about.map(({ code }) => code)]
}
const said = (more: Partial<Words>, language = 'nb') => {
  const t = translator(language)
  const { about } = takingBack({ ...words, ...more })
  return about.map(({ code, groups }) =>
    t(`crisis:${code}`, {
      groups: groups
        .map((one) => t(`crisis:${hadKey(one)}`, { ...one, group: t(`crisis:group.${one.group}`) }))
        .join(', '),
    }),
  )
}

test('when words are taken back, the act is named by whether anybody has them, and says what that does to whom', () => {
  const table: [Partial<Words>, string[]][] = [
    [{ state: 'waiting' }, ['put-away', 'shelve.about']],
    [{}, ['put-away', 'shelve.about']],
    [{ had: HAD }, ['withdraw', 'withdraw.about.had', 'withdraw.about.rest', 'withdraw.about.not-public']],
    [{ state: 'out', had: HAD, isPublic: true }, ['withdraw', 'withdraw.about.had', 'withdraw.about.public']],
    // A correction to staff alone never was public.
    [{ state: 'out', had: HAD }, ['withdraw', 'withdraw.about.had', 'withdraw.about.not-public']],
    [{ state: 'out', isPublic: true }, ['withdraw', 'withdraw.about.public']],
    [{ state: 'out' }, ['withdraw', 'withdraw.about.not-public']],
    [{ state: 'out', kind: 'page', isPublic: true }, ['withdraw', 'withdraw.about.page']],
    [{ state: 'waiting', kind: 'page' }, ['put-away', 'shelve.about']],
  ]
  for (const [more, told] of table) {
    const [act, ...about] = told
    const isPage = more.kind === 'page'
    expect([more, ...codes(more)]).toEqual([
      more,
      act,
      ...about,
      ...(act === 'withdraw' && !isPage ? ['withdraw.about.correct'] : []),
    ])
  }
})

test('what it says of a receipt is what the receipt says, and what it does not do to public pages it does not claim', () => {
  for (const language of ['nb', 'nn', 'en']) {
    const [had] = said({ had: HAD }, language)
    expect(had).toContain(translator(language)('press:receipt.withdrawn'))
    expect(had).toMatch(/72.*3/)
  }
  expect(said({ had: HAD })[0]).toMatch(
    /^Disse har fått den: ansatte og ledere \(72\), pårørende \(3, 1 av dem på et språk de kanskje ikke leser\)\./i,
  )
  expect(said({ state: 'out', had: HAD }).join(' ')).not.toMatch(/forsvinner|sier at de er trukket/)
})
