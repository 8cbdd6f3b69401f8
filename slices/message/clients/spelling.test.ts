import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkSpelling, closeSpelling } from './spelling.ts'

const FOLDER = join(process.env.VARDE_SHARED_DATA ?? '../shared/data', 'language')
/** Nothing here is about how long it takes: a dictionary on a busy machine may take its time. */
const PATIENCE_MS = 60_000
const paragraph = (text: string) => [{ kind: 'paragraph' as const, text }]
const check = async (language: string, text: string) => {
  const { findings } = await checkSpelling({ language, blocks: paragraph(text), timeLimit: PATIENCE_MS })
  return findings.map(({ check: name, excerpt, replacements }) => [name, excerpt, replacements[0]])
}
const installed =
  (await checkSpelling({ language: 'nb', blocks: paragraph('hei'), timeLimit: PATIENCE_MS })).status !== 'not-available'

afterAll(() => closeSpelling())

describe.skipIf(!installed)('spelling', () => {
  it('when a word is misspelt, it is remarked with suggestions, in the case of the text', async () => {
    expect(await check('nb', 'Tilgjenglig informasjon om besøkk.')).toEqual([
      ['spelling', 'Tilgjenglig', 'Tilgjengelig'],
      ['spelling', 'besøkk', 'besøk'],
    ])
    expect(await check('nn', 'Vi har ikkkje besøk.')).toEqual([['spelling', 'ikkkje', 'ikkje']])
    expect(await check('en', 'The prisson is closed.')).toEqual([['spelling', 'prisson', 'prison']])
  })

  it('when words are names, abbreviations, links or of the field, they are let be', async () => {
    expect(
      await check(
        'nb',
        'Vi i KDI og Xyzzyheim skriver til qwe@rty.no om friomsorgskontoret, f.eks. justis- og 3D. Se www.qwerty.no.',
      ),
    ).toEqual([])
  })

  it('when a compound is unknown but its parts are not, it is a maybe and never written apart', async () => {
    const { findings } = await checkSpelling({
      language: 'nb',
      blocks: paragraph('Vi har en kanelbollekveld.'),
      timeLimit: PATIENCE_MS,
    })
    expect(findings.every((finding) => finding.check === 'spelling-maybe')).toBe(true)
    expect(findings.flatMap(({ replacements }) => replacements).some((each) => each.includes(' '))).toBe(false)
  })

  it('when the language has no dictionary, it says so', async () => {
    expect(await checkSpelling({ language: 'pl', blocks: paragraph('Zażółć') })).toEqual({
      status: 'not-available',
      findings: [],
    })
  })

  it('when time is short, the answer still comes, and the whole of it later', async () => {
    const blocks = paragraph('Dette er heltt feiil skrevvet.')
    expect((await checkSpelling({ language: 'nb', blocks, timeLimit: 0 })).status).toBe('partly')
    const later = await checkSpelling({ language: 'nb', blocks, timeLimit: PATIENCE_MS })
    expect(later.status).toBe('checked')
    expect(later.findings).toHaveLength(3)
  })

  it('when real prose is checked, few words are remarked', async (context) => {
    if (!existsSync(FOLDER)) return context.skip('no prose in ../shared/data/language')
    for (const language of ['nb', 'nn']) {
      let words = 0
      let unknown = 0
      let maybe = 0
      for (const file of readdirSync(join(FOLDER, language))) {
        const text = readFileSync(join(FOLDER, language, file), 'utf8')
        words += text.split(/\s+/).length
        const { findings } = await checkSpelling({
          language,
          blocks: paragraph(text),
          timeLimit: PATIENCE_MS,
          suggest: false,
        })
        unknown += findings.filter((finding) => finding.check === 'spelling').length
        maybe += findings.length - findings.filter((finding) => finding.check === 'spelling').length
      }
      // Manuals for computer programs, full of English and technical words; measured: bokmål 2.0 % unknown, 1.0 % maybe; nynorsk 1.6 % and 3.3 %.
      expect(unknown / words).toBeLessThan(0.025)
      expect(maybe / words).toBeLessThan(0.04)
    }
  })
})
