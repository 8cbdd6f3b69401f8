import type { InquiryKind } from './inquiry.ts'

/** A sign stands as words of its own; `\b` knows no ø and å. */
const sign = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')

/** What an office keeps on file. */
const DOCUMENTS =
  'saksdokument\\p{L}*|dokument\\p{L}*|saksmapp\\p{L}*|(?:\\p{L}*)rapport(?:en|ar|er|ene|ane)?|(?:\\p{L}*)referat(?:et|er|ene|a)?|kontrakt(?:en|er)?|avtal(?:e|en|er|ene)|brev(?:et|a|ene)?|brevveksling(?:en|a)?|e-post(?:er|ene|ar|ane)|vedtak(?:et|ene|a)?|notat(?:et|er|a)?|høringssvar(?:et)?|høyringssvar(?:et)?|klager|klagar|korrespondanse(?:n)?|journal(?:en)?|documents?|letters?|minutes|reports?|e-mails'
/** Words with which one asks to be given something to keep. Not «send svarene»: what is asked for must be a document. */
const HAND_OVER =
  'oversend\\p{L}*|tilsend\\p{L}*|tilsendt|sende? (?:oss|meg|over)|send (?:oss|meg|over)|kopi(?:er)? av|ein kopi av|utskrift av|utlevert|få se|få sjå|tilgang til|gi (?:oss|meg)|gje (?:oss|meg)|cop(?:y|ies) of|access to|send (?:me|us)'

/** Ordered: the first that speaks decides. In Norwegian and English; a person decides. */
const SIGNS: readonly [InquiryKind, RegExp][] = [
  [
    'access-request',
    sign(
      [
        '\\p{L}*innsyn(?:et|s\\p{L}*)?',
        'e-?innsyn',
        'offentleglov\\p{L}*',
        'offentlighetslov\\p{L}*',
        'offentlig journal',
        'offentleg journal',
        'postjournal\\p{L}*',
        'postlist\\p{L}*',
        'sammenstilling etter',
        'samanstilling etter',
        'freedom of information',
        'foi',
        `(?:${HAND_OVER})(?: (?!bilde|svar)[^ .?!,]+){0,4}? (?:${DOCUMENTS})`,
      ].join('|'),
    ),
  ],
  ['right-of-reply', sign('tilsvar\\p{L}*|samtidig imøtegåelse|samtidig imøtegåing|vvp ?4\\.14|right of reply')],
  [
    'quote-check',
    sign(
      'sitatsjekk\\p{L}*|sitat\\p{L}* (?:til|for) (?:gjennomlesing|godkjenning|gjennomsyn)|quote check|lese gjennom sitat\\p{L}*',
    ),
  ],
  [
    'filming',
    sign(
      'film(?:e|ing|opptak)\\p{L}*|fotografere?\\p{L}*|tv-?opptak\\p{L}*|opptak i fengsel\\p{L}*|intervjue? (?:en|ein|med) (?:en |ein )?(?:innsatt|fange|domfelt)\\p{L}*|intervju med (?:en |ein )?(?:innsatt|fange|domfelt)\\p{L}*|interview an? inmate',
    ),
  ],
]
const QUESTION_MARKS = 4

/** What kind of request a text looks like. Four questions or more are written questions. */
export function suggestKind(text: string): InquiryKind {
  const found = SIGNS.find(([, one]) => one.test(text))
  if (found) return found[0]
  return (text.match(/\?/g)?.length ?? 0) >= QUESTION_MARKS ? 'written-questions' : 'question'
}
