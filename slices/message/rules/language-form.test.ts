import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languageForm } from './language-form.ts'

/** Prose known to be bokmål or nynorsk; not part of the repository. */
const FOLDER = join(process.env.VARDE_SHARED_DATA ?? '../shared/data', 'language')

const form = (text: string, asked = 'nb') => languageForm([{ kind: 'paragraph', text }], asked)

describe('language form', () => {
  it('when a short message is plainly one form, it is that form', () => {
    expect(form('Fengselet er ikke åpent for besøk i dag. Ring hvis du lurer på noe.').form).toBe('nb')
    expect(
      form('Fengselet er ikkje ope for besøk i dag. Ring dersom du lurer på noko, eller kva som helst.').form,
    ).toBe('nn')
    expect(form('The prison is closed for visits today. Call us if you have questions about this.').form).toBe('en')
  })

  it('when there are too few marks, nothing is said', () => {
    expect(form('Halden fengsel, 3. april').form).toBeNull()
    expect(form('').form).toBeNull()
  })

  it('when an edition is in the wrong form, the words that show it are named', () => {
    const { form: found, foreign } = form('Eg veit ikkje kva dei gjer. Eg er ikkje heime.', 'nb')
    expect(found).toBe('nn')
    expect(foreign.slice(0, 2)).toEqual(['eg', 'ikkje'])
  })

  it('when all prose known to be bokmål or nynorsk is read, whole and by the paragraph, none is called wrong', (context) => {
    if (!existsSync(FOLDER)) return context.skip('no prose in ../shared/data/language')
    const wrong: string[] = []
    let paragraphs = 0
    let said = 0
    let wrongParagraphs = 0
    for (const language of ['nb', 'nn'] as const) {
      for (const file of readdirSync(join(FOLDER, language))) {
        const text = readFileSync(join(FOLDER, language, file), 'utf8')
        if (form(text).form !== language) wrong.push(`${language}/${file} ${JSON.stringify(form(text).counts)}`)
        for (const paragraph of text.split(/\n\n+/).filter((each) => each.split(/\s+/).length > 20)) {
          const found = form(paragraph).form
          paragraphs++
          if (found) said++
          if (found && found !== language) wrongParagraphs++
        }
      }
    }
    expect(wrong).toEqual([])
    expect(wrongParagraphs).toBe(0)
    // All files right, no paragraph wrong; at least 80 % of the paragraphs have marks enough for an answer.
    expect(said / paragraphs).toBeGreaterThan(0.8)
  })
})
