import type { InquiryKind } from './inquiry.ts'

/** A sign stands as words of its own; `\b` knows no ø and å. */
const sign = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')

/** What an office keeps on file; with whatever stands before it in a compound: «varslingsplanen». */
const DOCUMENTS = [
  '(?:saks)?dokument\\p{L}*|saksmapp\\p{L}*|journal(?:en|ane|ene)?|korrespondanse(?:n)?|brevveksling(?:en|a)?|grunnlaget',
  '\\p{L}*(?:rapport|referat|protokoll|kontrakt|avtal|vedtak|notat|høringssvar|høyringssvar|instruks|retningslinj|retningsline|rutine|rundskriv|evaluering|vurdering|faktura|søknad|klage|oversikt)(?:a|e|en|ene|er|et|ane|ar|n|ne|r|i)?',
  '(?!pressem)\\p{L}*(?:brev|e-post|avvik|plan|melding)(?:et|ene|er|en|a|ane|ar)|avvik',
  'documents?|letters?|minutes|reports?|e-?mails?|correspondence|contracts?|guidelines|records|files|logs|complaints',
].join('|')
/** Words with which one asks to be given something to keep. */
const HAND_OVER = [
  'oversend\\p{L}*|tilsend\\p{L}*|tilsendt|utlever\\p{L}*|utskrift av|kopi(?:er)? av|ein kopi av',
  'sende? (?:oss|meg|over|hit)|send (?:oss|meg|over)|(?:dere|du|de) sende|få se|få sjå|tilgang til|gi (?:oss|meg)|gje (?:oss|meg)',
  '(?:be|ber|bed|bad) (?:dere |dykk )?(?:sende|om)|(?:krev|krever|ønsker|ønskjer|ynskjer|trenger|treng|vil gjerne ha|vil ha|kan (?:vi|jeg|eg) få)',
  'cop(?:y|ies) of|access to|send (?:me|us)|request|need|would like',
].join('|')
/** «en kommentar til rapporten» asks for words, not for the report. */
const NOT_WORDS =
  '(?!(?:bild|bilet|svar|kommentar|kommentér|kommenter|sitat|intervju|uttal|reaksjon|vite|vete|møte|snakke|comment|quote|photo|picture|interview|answer|reply|know)\\p{L}*)'
const GAP = `(?: ${NOT_WORDS}[^ .?!,]+){0,5}?`
/** «Vi trenger rapporten om vold. Kan dere sende den?» */
const THAT = '(?:den|det|dem|dei|it|them)'

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
        `(?:${HAND_OVER})${GAP} (?:${DOCUMENTS})`,
        `(?:${DOCUMENTS})[^?!]{0,80}[.,] (?:kan|kunne|vil|could|can) (?:dere|de|du|you) (?:please )?(?:sende?|gi oss|send) ${THAT}`,
        'dokument(?:et)? (?:nr\\.? ?)?\\d+ i sak',
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
