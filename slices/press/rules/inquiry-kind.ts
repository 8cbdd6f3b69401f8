import type { InquiryKind } from './inquiry.ts'

/** Ordered: the first that speaks decides. In Norwegian and English; a person decides. */
const SIGNS: readonly [InquiryKind, RegExp][] = [
  [
    'access-request',
    /\b(innsyn\w*|offentleglov\w*|offentlighetslov\w*|offentlig journal|postjournal\w*|kopi av (brev|dokument|saks)\w*|einnsyn|freedom of information|foi)\b/iu,
  ],
  ['right-of-reply', /\b(tilsvar\w*|samtidig imøtegåelse|samtidig imøtegåing|vvp ?4\.14|right of reply)\b/iu],
  [
    'quote-check',
    /\b(sitatsjekk\w*|sitat\w* (til|for) (gjennomlesing|godkjenning|gjennomsyn)|quote check|lese gjennom sitat\w*)\b/iu,
  ],
  [
    'filming',
    /\b(film(e|ing|opptak)\w*|fotografere?\w*|tv-?opptak\w*|opptak i fengsel\w*|intervjue? (en|ein|med) (en |ein )?(innsatt|fange|domfelt)\w*|intervju med (en |ein )?(innsatt|fange|domfelt)\w*|interview an? inmate)\b/iu,
  ],
]
const QUESTION_MARKS = 4

/** What kind of request a text looks like. Four questions or more are written questions. */
export function suggestKind(text: string): InquiryKind {
  const found = SIGNS.find(([, sign]) => sign.test(text))
  if (found) return found[0]
  return (text.match(/\?/g)?.length ?? 0) >= QUESTION_MARKS ? 'written-questions' : 'question'
}
