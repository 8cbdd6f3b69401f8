import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../../kit/kernel/stops/tokenize.ts'
import { finished } from '../finding.ts'
import { checkPlainLanguage } from './check-plain-language.ts'
import { lix } from './lix.ts'

const paragraph = (text: string) => ({ kind: 'paragraph' as const, text })
const check = (text: string, language = 'nb', audienceKinds: string[] = []) =>
  checkPlainLanguage({ language, title: '', blocks: [paragraph(text)], audienceKinds })
const checksIn = (text: string, language = 'nb') => check(text, language).findings.map((finding) => finding.check)

describe('LIX', () => {
  it('when counted by hand, the value is the same', () => {
    // 8 words, 2 sentences, 2 long words (Fengselet, besøkende): 8/2 + 100·2/8 = 29.
    const sentences = tokenize('Fengselet er stengt nå. Alle besøkende må gå.')
    expect(lix(sentences)).toEqual({ value: 29, words: 8, sentences: 2, longWords: 2, band: 'very-easy' })
  })

  it('when the text has æøå, they are letters of their words, and numbers and links are short words', () => {
    expect(lix(tokenize('Ålesundværet 123456789 https://www.varde.no/lang')).longWords).toBe(1)
  })

  it('when the text is empty, nothing is counted', () => {
    expect(lix([])).toEqual({ value: 0, words: 0, sentences: 0, longWords: 0, band: 'very-easy' })
  })

  it('when bands are configured otherwise, they are used', () => {
    expect(lix(tokenize('Kort.'), [{ band: 'hard', below: 100 }]).band).toBe('hard')
  })

  it('when audiences have targets, each is compared, the strictest first, and unknown ones have none', () => {
    const { targets, lix: counts } = check('Fengselsdirektøren orienterte forvaltningsnivået grundig.', 'nb', [
      'press',
      'inmates',
      'aliens',
    ])
    expect(targets).toEqual([
      { audienceKind: 'inmates', target: 30, value: counts.value, over: true },
      { audienceKind: 'press', target: 45, value: counts.value, over: true },
    ])
  })
})

describe('length and structure', () => {
  it('when a sentence has 26 words it is long, and with 25 it is not', () => {
    const sentence = (count: number) => `${Array(count).fill('ja').join(', ')}.`
    expect(checksIn(sentence(26))).toContain('long-sentence')
    expect(checksIn(sentence(25))).not.toContain('long-sentence')
  })

  it('when a long word is of the field or has hyphens, it is let be; others are remarked once', () => {
    expect(checksIn('Kriminalomsorgsdirektoratet og straffegjennomføringsloven. IKT-sikkerhets-arbeid.')).toEqual([])
    expect(checksIn('Kjøkkenbenkoverflaten og kjøkkenbenkoverflaten.')).toEqual(['long-word'])
  })

  it('when a paragraph or a whole text is too long without a break, it is said', () => {
    const words = (count: number) => Array.from({ length: count / 5 }, () => 'Vi gjør det i dag.').join(' ')
    expect(checksIn(words(95))).toEqual(['long-paragraph'])
    const blocks = [80, 80, 80, 80].map((count) => paragraph(words(count)))
    const found = (all: typeof blocks) =>
      checkPlainLanguage({ language: 'nb', title: '', blocks: all, audienceKinds: [] }).findings.map(
        (each) => each.check,
      )
    expect(found(blocks)).toEqual(['no-heading'])
    expect(found([{ kind: 'heading', text: 'Nytt' } as never, ...blocks])).toEqual([])
  })

  it('when a sentence lists things, a list is proposed; clauses with commas are no list', () => {
    expect(
      checksIn(
        'Ta med legitimasjon, klær, toalettsaker, medisiner du har fått av legen, bøker og en liste over dem du vil ringe.',
      ),
    ).toEqual(['list-candidate'])
    expect(
      checksIn('Hvis du kommer for sent, kan du ikke gå inn, men du kan ringe oss og få en ny tid en annen dag.'),
    ).toEqual([])
  })

  it('when a word stands twice it is remarked, but not across a comma or in a name', () => {
    expect(checksIn('Vi er er her.')).toEqual(['doubled-word'])
    expect(checksIn('Det han har, har han. Hei, hei. Baden Baden.')).toEqual([])
  })
})

describe('noun piles', () => {
  it('when three nouns made of verbs stand close, it is a pile', () => {
    expect(checksIn('Kartlegging, vurdering og oppfølging skjer her.')).toContain('noun-pile')
    expect(checksIn('Avdelingen, regjeringen og meldingen er her.')).not.toContain('noun-pile')
    expect(checksIn('The consideration, evaluation and implementation of it.', 'en')).toContain('noun-pile')
  })

  it('when «av» comes again and again, or genitives follow each other, it is said', () => {
    expect(checksIn('Bruk av deler av planen av i fjor er vanlig.')).toContain('preposition-chain')
    expect(checksIn('Vi følger direktoratets avdelingens planer.')).toContain('genitive-chain')
  })
})

describe('findings', () => {
  const id = (text: string) => check(text).findings[0]?.id

  it('when text elsewhere changes, the id of a remark stays, and where its own surroundings change, it does not', () => {
    expect(id('Vi foretar valg. Det er nå mange ord mellom.')).toBe(
      id('Vi foretar valg. Det er nå mange ord mellom. Nytt.'),
    )
    expect(id('Vi foretar valg.')).not.toBe(id('De foretar valg.'))
  })

  it('when the same remark comes twice in the same surroundings, the ids differ', () => {
    const remark = { check: 'passive' as const, block: 0, start: 0, end: 2, params: {} }
    const ids = finished([remark, remark], '', [paragraph('aa')]).map((finding) => finding.id)
    expect(new Set(ids).size).toBe(2)
  })

  it('when a remark is about the title, its block is -1', () => {
    const { findings } = checkPlainLanguage({
      language: 'nb',
      title: 'Vedrørende besøk',
      blocks: [],
      audienceKinds: [],
    })
    expect(findings[0]).toMatchObject({
      check: 'bureaucratic-word',
      block: -1,
      start: 0,
      end: 10,
      replacements: ['Om'],
    })
  })

  it('when the language is one without words of its own, counts and structure still come', () => {
    const { lix: counts, findings } = check('Więzienie jest jest zamknięte.', 'pl')
    expect(counts.words).toBe(4)
    expect(findings.map((finding) => finding.check)).toEqual(['doubled-word'])
  })
})
