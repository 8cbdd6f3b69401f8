import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../i18n/translate.ts'
import { canDraw } from './fonts.ts'
import { type NoticeInput, renderNotice } from './notice.ts'
import { printable } from './printable.ts'
import { renderTimeline } from './timeline.ts'

const notice = (over: Partial<NoticeInput> = {}): NoticeInput => ({
  language: 'nb',
  direction: 'ltr',
  title: 'Vannet er stengt',
  body: [{ kind: 'paragraph', text: [{ text: 'Vi bytter et rør.' }] }],
  unitName: 'Halden fengsel',
  agencyName: 'Kriminalomsorgen',
  dispatchNumber: '2026-014',
  printedAt: new Date('2026-03-10T09:30:00Z'),
  readAloud: false,
  isDemo: false,
  isExercise: false,
  ...over,
})

const has = (tool: string) => {
  try {
    execFileSync(tool, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const poppler = has('pdfinfo') && has('pdftotext')

function read(pdf: Buffer): { info: string; text: string; structure: string } {
  const folder = mkdtempSync(join(tmpdir(), 'varde-pdf-'))
  const file = join(folder, 'page.pdf')
  writeFileSync(file, pdf)
  const run = (tool: string, args: string[]) =>
    execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const found = {
    info: run('pdfinfo', [file]),
    text: run('pdftotext', ['-layout', file, '-']),
    structure: run('pdfinfo', ['-struct-text', file]),
  }
  rmSync(folder, { recursive: true })
  return found
}

describe('a notice', () => {
  test('when it is made, the file claims PDF/UA-1, is tagged and names its language', async () => {
    const raw = (await renderNotice(notice({ language: 'nn-NO' }))).toString('latin1')
    expect(raw).toContain('pdfuaid:part>1<')
    expect(raw).toMatch(/\/Lang\s*\(nn\)/)
    expect(raw).toContain('/MarkInfo')
  })

  test.skipIf(!poppler)('when real tools read it, title, tags and text are there', async () => {
    const body: NoticeInput['body'] = [
      { kind: 'heading', text: [{ text: 'Dette gjør vi' }] },
      { kind: 'list', ordered: true, items: [[{ text: 'Først flaskevann' }], [{ text: 'Så dusj' }]] },
      { kind: 'paragraph', text: [{ text: 'Les mer ' }, { text: 'her', href: 'https://eksempel.no/vann' }] },
    ]
    const { info, text, structure } = read(await renderNotice(notice({ body, contactLine: 'Spør betjenten.' })))
    expect(info).toMatch(/Title:\s+Vannet er stengt/)
    expect(info).toMatch(/Tagged:\s+yes/)
    for (const part of [
      'Dette gjør vi',
      'Så dusj',
      'eksempel.no/vann',
      'Spør betjenten.',
      'Halden fengsel',
      '2026-014',
    ])
      expect(text).toContain(part)
    for (const tag of ['H1', 'H2', 'L ', 'LI', 'Link']) expect(structure).toContain(tag)
  })

  test.skipIf(!poppler)('when it is a demo of several pages, every page says so', async () => {
    const body = Array.from({ length: 60 }, () => notice().body[0]!)
    const { info, text } = read(await renderNotice(notice({ isDemo: true, body })))
    const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1])
    expect(pages).toBeGreaterThan(1)
    expect(text.split('\f').filter((page) => /^\s*Demo\s*$/m.test(page))).toHaveLength(pages)
    expect(text).toContain('oppdiktet')
  })

  test.skipIf(!poppler)('when it is for own staff alone, every page says so, in each language of ours', async () => {
    const body = Array.from({ length: 60 }, () => notice().body[0]!)
    for (const [language, whom, how] of [
      ['nb', 'For egne ansatte', 'Skal ikke henge der innsatte eller besøkende ser den.'],
      ['nn', 'For eigne tilsette', 'Skal ikkje henge der innsette eller besøkande ser ho.'],
      ['en', 'For own staff', 'Do not post it where inmates or visitors can see it.'],
      ['pl', 'For own staff', 'Do not post it where inmates or visitors can see it.'],
    ] as const) {
      const { info, text } = read(await renderNotice(notice({ language, isForStaff: true, isKept: true, body })))
      const pages = text.split('\f').filter((page) => page.trim() !== '')
      expect(Number(/Pages:\s+(\d+)/.exec(info)?.[1])).toBe(pages.length)
      expect(pages.every((page) => page.includes(whom))).toBe(true)
      expect(text.replaceAll(/\s+/g, ' ')).toContain(how)
    }
    expect(read(await renderNotice(notice({ isForStaff: true }))).text).not.toContain('Skal ikke henge')
  })

  test.skipIf(!poppler)('when the text is Arabic, its letters can be copied out again', async () => {
    const { text } = read(await renderNotice(notice({ language: 'ar', direction: 'rtl', title: 'الماء مقطوع' })))
    expect(text).toContain('الماء')
  })

  test.skipIf(!poppler)('when the text is Tigrinya, it is printed in its own letters', async () => {
    const { text } = read(await renderNotice(notice({ language: 'ti', title: 'ማይ ተዓጽዩ ኣሎ' })))
    expect(text).toContain('ተዓጽዩ')
  })

  test('when we lack the letters of a language, it is refused instead of printed as boxes', async () => {
    await expect(renderNotice(notice({ language: 'zh', title: '停水通知' }))).rejects.toMatchObject({
      code: 'print.no-font',
    })
  })

  test('when any text at all is put in, the page is made and nothing in it is read as a command', async () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        '#panic("x")',
        '= a',
        '$x^2$',
        '*_`',
        '\\',
        '"]#[',
        '<label>',
        '@ref',
        '// x',
        '/* x',
        '\u0000',
        'a'.repeat(400),
      ),
    )
    const run = fc.record({ text: nasty, href: fc.option(nasty, { nil: undefined }) })
    const block: fc.Arbitrary<NoticeInput['body'][number]> = fc.oneof(
      fc.record({
        kind: fc.constantFrom('heading' as const, 'paragraph' as const),
        text: fc.array(run, { maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constant('list' as const),
        ordered: fc.boolean(),
        items: fc.array(fc.array(run, { maxLength: 2 }), { maxLength: 3 }),
      }),
    )
    const input = fc.record({
      title: nasty,
      body: fc.array(block, { maxLength: 4 }),
      unitName: nasty,
      agencyName: nasty,
      dispatchNumber: nasty,
      contactLine: nasty,
      language: nasty,
      readAloud: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(input, async (over) => {
        const made = await renderNotice(notice(over)).catch((error: { code?: string }) => error.code)
        expect(made === 'print.no-font' || (made as Buffer).subarray(0, 5).toString() === '%PDF-').toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test.skipIf(!poppler)('when a text looks like Typst, it comes out letter for letter', async () => {
    const text = '#let x = 1 *fet* _kursiv_ $a$ [b] <c> @d \\ `e` // f'
    const shown = read(await renderNotice(notice({ body: [{ kind: 'paragraph', text: [{ text }] }] }))).text
    expect(shown.replace(/\s+/g, ' ')).toContain(text)
  })
})

describe('a timeline', () => {
  test.skipIf(!poppler)(
    'when it is made, rows, facts and fingerprint can be read out, and the table is tagged',
    async () => {
      const { text, structure } = read(
        await renderTimeline({
          language: 'nb',
          title: 'Vannet er stengt',
          lead: 'Loggen er uendret.',
          rows: [
            {
              time: new Date('2026-03-10T09:30:00Z'),
              actor: 'Leder, Halden fengsel (demo)',
              what: '#panic() godkjente',
            },
          ],
          facts: [{ label: 'Linjer', value: '12' }],
          fingerprint: 'a8f5f167',
          agencyName: 'Kriminalomsorgen',
          printedAt: new Date('2026-03-10T10:00:00Z'),
          isDemo: false,
          isExercise: true,
        }),
      )
      for (const part of ['10. mars 2026 10.30', '#panic() godkjente', 'Linjer', 'a8f5f167', 'Øvelse'])
        expect(text).toContain(part)
      for (const tag of ['Table', 'TH', 'TD']) expect(structure).toContain(tag)
    },
  )
})

test('when text is cleaned, letters we can draw stay and controls go', () => {
  expect(printable('Tromsø\u0000 – «Šaddá»\n\t5 %')).toBe('Tromsø – «Šaddá» 5 %')
  expect(printable('smil 😀')).toBe('smil \u25a1')
})

test('when the box for a missing letter is drawn, a font has it', () => {
  expect(canDraw(0x25a1)).toBe(true)
})

test('when words of print are added in one language, they are there in all', () => {
  const words = catalogue()
  for (const language of ['nn', 'en'] as const)
    expect(Object.keys(words[language].print!)).toEqual(Object.keys(words.nb.print!))
})
