import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, blockTexts, isSafeLink, plainText, readBody } from './body.ts'

const inline = fc.record({ text: fc.string(), href: fc.constantFrom('https://varde.example/a', 'tel:+4722000000') })
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('heading' as const, 'paragraph' as const), text: fc.array(inline) }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(fc.array(inline)) }),
)

describe('body', () => {
  it('when a body is read twice, the second reading changes nothing', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 20 }), (body) => {
        const once = readBody(body)
        if (!once.ok) return expect(once.faults.length).toBeGreaterThan(0)
        expect(readBody(once.body)).toEqual(once)
        for (const { text } of blockTexts(once.body)) expect(text.trim()).not.toBe('')
      }),
    )
  })

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/path',
    'ftp://a.example',
  ])('when a link is %j, it is refused', (href) => {
    expect(isSafeLink(href)).toBe(false)
    expect(readBody([{ kind: 'paragraph', text: [{ text: 'x', href }] }])).toEqual({
      ok: false,
      faults: [{ block: 0, fault: 'link' }],
    })
  })

  it('when a value is not a body, the faulty blocks are named', () => {
    const outcome = readBody([{ kind: 'paragraph', text: [] }, { kind: 'script' }, { kind: 'list', items: [] }])
    expect(outcome).toEqual({
      ok: false,
      faults: [
        { block: 1, fault: 'shape' },
        { block: 2, fault: 'shape' },
      ],
    })
    expect(readBody('text').ok).toBe(false)
    expect(readBody(Array.from({ length: 201 }, () => ({ kind: 'paragraph', text: [] }))).ok).toBe(false)
  })

  it('when a list is plain text, its items stand one on each line', () => {
    const body: Block[] = [
      { kind: 'heading', text: [{ text: 'Besøk' }] },
      {
        kind: 'list',
        ordered: false,
        items: [[{ text: 'lør' }, { text: 'dag', href: 'tel:1' }], [{ text: 'søndag' }]],
      },
    ]
    expect(plainText(body)).toBe('Besøk\n\nlørdag\nsøndag')
  })
})
