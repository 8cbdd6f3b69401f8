import { checkConfidentiality } from './confidentiality/check-confidentiality.ts'

/** What tells who somebody in custody is: these hold for working papers too, not only for what leaves the agency. */
const TELLS_WHO = ['person-in-custody', 'identity-number', 'near-identity-number']

/** Places in a plain text that name somebody in custody, or give an identity number. The same in browser and server. */
export function namesSomebody(text: string): { check: string; excerpt: string }[] {
  const blocks = text.split(/\n+/).map((line) => ({ kind: 'paragraph' as const, text: line }))
  return checkConfidentiality({ language: 'nb', title: '', blocks })
    .filter((finding) => TELLS_WHO.includes(finding.check))
    .map(({ check, excerpt }) => ({ check, excerpt }))
}
