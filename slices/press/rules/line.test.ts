import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LineStanding, lineAbilities, lineState } from './line.ts'
import { approvalFault, type LineInput, lineFault } from './line-text.ts'

const line = (over: Partial<LineStanding> = {}): LineStanding => ({
  unitId: 'unt_a',
  ownerId: 'per_owner',
  writers: ['per_owner'],
  approverIds: ['per_a', 'per_b'],
  revision: 2,
  approvedRevision: 2,
  expiresOn: '2026-12-31',
  approvedUntil: '2026-12-31',
  isRetired: false,
  ...over,
})

describe('lines to take', () => {
  it('when a line is new, changed, old or retired, its state says so', () => {
    expect(lineState(line({ approvedRevision: null }), '2026-06-01')).toBe('draft')
    expect(lineState(line(), '2026-12-31')).toBe('in-force')
    expect(lineState(line({ revision: 3 }), '2026-06-01')).toBe('changed')
    expect(lineState(line(), '2027-01-01')).toBe('expired')
    expect(lineState(line({ revision: 3, expiresOn: '2099-12-31' }), '2027-01-01')).toBe('expired')
    expect(lineState(line({ revision: 3, expiresOn: '2026-01-01' }), '2026-06-01')).toBe('changed')
    expect(lineState(line({ isRetired: true }), '2026-06-01')).toBe('retired')
  })

  it('when anybody acts on any line, nobody approves their own, and nothing expired or unapproved is used', () => {
    const person = fc.constantFrom('per_a', 'per_b')
    const duty = fc.constantFrom('leader', 'communication-adviser', 'press-contact', 'safety-delegate')
    const any = fc.record({
      writers: fc.subarray(['per_a', 'per_b']),
      approverIds: fc.subarray(['per_a', 'per_b']),
      ownerId: person,
      revision: fc.integer({ min: 1, max: 3 }),
      approvedRevision: fc.option(fc.integer({ min: 1, max: 3 })),
      expiresOn: fc.constantFrom('2026-01-01', '2026-12-31'),
      approvedUntil: fc.constantFrom('2026-01-01', '2026-12-31'),
      isRetired: fc.boolean(),
    })
    fc.assert(
      fc.property(any, person, duty, (over, id, held) => {
        const duties = [{ duty: held, unitId: 'unt_a', unitIds: ['unt_a'] }] as never
        const caller = { kind: 'person', id, name: '', language: 'nb', unitId: 'unt_a', duties } as const
        const abilities = lineAbilities(caller, line(over), '2026-06-01')
        if (over.writers.includes(id) || !over.approverIds.includes(id)) expect(abilities).not.toContain('approve')
        if (over.isRetired || over.approvedRevision === null || over.approvedUntil < '2026-06-01')
          expect(abilities).not.toContain('use')
        if (over.isRetired) expect(abilities).toEqual([])
      }),
    )
  })

  it('when a text is missing, old or without source, the fault is named', () => {
    const input: Omit<LineInput, 'texts'> = {
      kind: 'question',
      topic: 'T',
      sources: [],
      expiresOn: '2026-06-01',
      isPublic: true,
    }
    expect(lineFault({ ...input, texts: { en: { answer: 'A' } } }, '2026-06-01')).toBe('no-bokmal-or-nynorsk')
    expect(lineFault({ ...input, texts: { nb: { answer: ' ' } } }, '2026-06-01')).toBe('no-answer')
    expect(lineFault({ ...input, texts: { nb: { answer: 'A' } } }, '2026-06-01')).toBe('no-question')
    expect(lineFault({ ...input, texts: { nb: { question: 'Q', answer: 'A' } } }, '2026-06-02')).toBe('expired')
    expect(lineFault({ ...input, texts: { nb: { question: 'Q', answer: 'A' } } }, '2026-06-01')).toBeNull()
    expect(approvalFault(input)).toBe('no-source')
  })
})
