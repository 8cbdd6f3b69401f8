import { accountNumbers } from './account-number.ts'
import { acrossInto, addressesIn, addressWords, countsInAddress } from './address-words.ts'
import { besideCustody } from './beside-custody.ts'
import { caseNumbers } from './case-number.ts'
import type { CheckedText, KnownPublic } from './checked-text.ts'
import { type Finding, finished, type PlainBlock, type Remark, TITLE_BLOCK } from './finding.ts'
import { identityNumbers, nearIdentityNumbers } from './identity-number.ts'
import { describedInCustody, personsInCustody } from './person-in-custody.ts'
import { plainReadings } from './plain-signs.ts'
import { privateEmails } from './private-email.ts'
import { securityWords } from './security-words.ts'
import { telephoneNumbers } from './telephone-number.ts'
import { tokenize } from './tokenize.ts'

/** Key of a legal basis; its text, link and dates are data. */
export type Ground = 'fvl-13' | 'offl-13' | 'offl-24'

export type ConfidentialityInput = {
  language: string
  title: string
  blocks: PlainBlock[]
  known?: KnownPublic
}

/** Each looks at a text in its own way. Where two meet in one place, the first of them speaks. */
export const stopChecks: ((checked: CheckedText) => Remark[])[] = [
  identityNumbers,
  accountNumbers,
  nearIdentityNumbers,
  caseNumbers,
  privateEmails,
  telephoneNumbers,
  personsInCustody,
  besideCustody,
  describedInCustody,
  securityWords,
]

/**
 * What must not leave the agency without consent or a legal basis. Findings with severity `stop` hold the text back;
 * `params.ground` says under which rule.
 */
export function checkConfidentiality({ title, blocks, known = {} }: ConfidentialityInput): Finding[] {
  const texts = [title, ...blocks.map(({ text }) => text)].map((written) =>
    plainReadings(written).map((signs) => ({ ...signs, sentences: tokenize(signs.text) })),
  )
  const remarks = texts.flatMap((readings, index) => {
    const before = texts[index - 1]?.[0]?.sentences.at(-1)
    const after = texts[index + 1]?.[0]?.sentences[0]
    const found = readings.flatMap(({ text, sentences, startOf, endOf, only }) => {
      const checked = { block: index + TITLE_BLOCK, text, sentences, before, after, known }
      return [...stopChecks.flatMap((look) => look(checked)), ...inAddresses(checked)]
        .filter(({ check }) => !only || only.includes(check))
        .map((one) => ({ ...one, start: startOf(one.start), end: endOf(one.end) }))
    })
    return withoutOverlap(found)
  })
  return finished(remarks, title, blocks)
}

/** What the addresses in a text may not hold, where the address stands. */
function inAddresses({ block, text, known }: CheckedText): Remark[] {
  return addressesIn(text).flatMap(({ href, start, end }) => {
    const words = addressWords(href)
    const across = acrossInto(text.slice(0, start), href)
    return [...lookAt(words), ...lookAt(across.text).filter((one) => one.start < across.at && one.end > across.at)]
      .filter(({ check, severity }) => severity === 'stop' && countsInAddress(href, check))
      .map((one) => ({ ...one, block, start, end }))
  })
  function lookAt(words: string): Remark[] {
    const checked = { block, text: words, sentences: tokenize(words), before: undefined, after: undefined, known }
    return stopChecks.flatMap((look) => look(checked))
  }
}

function withoutOverlap(remarks: Remark[]): Remark[] {
  const kept: Remark[] = []
  for (const remark of remarks) {
    if (!kept.some((other) => other.start < remark.end && remark.start < other.end)) kept.push(remark)
  }
  return kept
}
