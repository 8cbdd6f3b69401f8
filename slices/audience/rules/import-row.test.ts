import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guessSeparator } from '../../../kit/sheet/guess-separator.ts'
import { proposeMapping } from './columns.ts'
import { cleanEmail, cleanMobile, type ImportGround, readRow } from './import-row.ts'
import { csvLine, safeCell } from './safe-cell.ts'

const ground: ImportGround = {
  mapping: { name: 0, email: 1, sms: 2, language: 3, unit: 4, groups: 5 },
  groupKeys: ['partners'],
  language: 'nb',
  basis: 'public-task',
  evidence: '',
  units: { 'prøven fengsel': 'unt_prison' },
  groups: { politi: 'police' },
}
const codes = (cells: string[], over: Partial<ImportGround> = {}) => {
  const read = readRow(cells, { ...ground, ...over })
  return 'faults' in read ? read.faults.map((fault) => fault.code) : []
}

test('when a row is right, it becomes a contact with its own groups and those of the import', () => {
  const read = readRow(['Kontoret', 'Post@Kontor.EXAMPLE', '900 00 000', 'nynorsk', 'Prøven fengsel', 'Politi'], ground)
  expect(read).toMatchObject({
    contact: {
      email: 'Post@kontor.example',
      sms: '+4790000000',
      language: 'nn',
      unitId: 'unt_prison',
      groupKeys: ['partners', 'police'],
    },
  })
})

test('when several things are wrong, all of them are told at once', () => {
  expect(codes(['', 'post@', '12', 'språk', 'Ukjent', 'Ukjent'])).toEqual([
    'name-missing',
    'email-wrong',
    'sms-wrong',
    'language-wrong',
    'unit-unknown',
    'group-unknown',
  ])
})

test('when a row has no address, it says so instead of making a contact nobody can reach', () => {
  expect(codes(['Kontoret', '', ''])).toEqual(['address-missing'])
})

test('when a cell looks like an identity number, the row stays out', () => {
  expect(codes(['Test Testesen 01815012345', 'post@x.example'])).toEqual(['identity-number'])
  expect(codes(['Test Testesen 018150 12345', 'post@x.example'])).toEqual(['identity-number'])
})

test('when the basis is a subscription, evidence is asked for', () => {
  expect(codes(['Kontoret', 'post@x.example'], { basis: 'subscription' })).toEqual(['evidence-missing'])
})

test('when headers are Norwegian or English, the columns are found', () => {
  expect(proposeMapping(['Navn', 'E-post', 'Mobil', 'Språk'])).toEqual({ name: 0, email: 1, sms: 2, language: 3 })
  expect(proposeMapping(['Email address', 'Full name', 'Phone (work)'])).toEqual({ email: 0, name: 1, sms: 2 })
})

test('when a column holds identity numbers or names of inmates, it is never mapped', () => {
  expect(proposeMapping(['Navn', 'Fødselsnummer', 'Innsatt navn', 'E-post'])).toEqual({ name: 0, email: 3 })
})

test('when text has separators inside quotes, the real separator is found', () => {
  expect(guessSeparator('navn;e-post\n"Berg, Ås, Å";a@b.no\n"B, C";c@d.no')).toBe(';')
  expect(guessSeparator('name,email\nA,b@c.no')).toBe(',')
  expect(guessSeparator('name\temail\nA\tb@c.no')).toBe('\t')
})

test('when an address is cleaned twice, it stays the same', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (text) => {
      const once = cleanEmail(text)
      if (once) expect(cleanEmail(once)).toBe(once)
    }),
  )
  expect(cleanMobile('0047 900-00-000')).toBe('+4790000000')
  expect(cleanMobile('9000')).toBeNull()
})

test('when a cell would be a formula, it is made text', () => {
  for (const text of ['=1+1', '+4790000000', '-2', '@SUM(A1)']) expect(safeCell(text)).toBe(`'${text}`)
  expect(csvLine(['=HYPERLINK("x")', 'a;b', null])).toBe(`"'=HYPERLINK(""x"")";"a;b";\r\n`)
})
