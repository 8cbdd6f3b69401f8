import type { StopCheck } from '../finding.ts'

/** What a security check looks for: each of `need` must stand in the same sentence as the word itself, if any is given. */
export type SecurityPattern = { check: StopCheck; word: RegExp; need?: readonly RegExp[] }

const NUMBER = String.raw`(?:\d{1,3}|én|ein|en|ei|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|one|two|three|four|five|six|seven|eight|nine|ten|twelve)`
const STAFF = `(?:fengsels)?(?:betjent(?:er|ar|ene|ane)?|førstebetjent(?:er|ar)?|vakt(?:er|ar|ene|ane)?|tjenestemenn|tenestemenn|ansatte|tilsette|officers?|guards?|staff)`
const DUTY_TIME = String.raw`(?:på|om|i|ved|on|at|during)\s+(?:(?:hver|kvar|each|every|the)\s+)?(?:natte?vakt\p{L}*|natt\p{L}*|natta|dagvakt\p{L}*|kveldsvakt\p{L}*|helgevakt\p{L}*|helg\p{L}*|vakt\p{L}*|jobb|avdeling\p{L}*|nattskift\p{L}*|shift|duty|night\p{L}*|weekend\p{L}*)`
const all = (...parts: string[]) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
const CLOCK =
  /\d{1,2}[.:]\d{2}|kl(?:okk[ae]n?)?\.? ?\d|hver \p{L}+dag|kvar \p{L}+dag|hver \d|kvar \d|(?:hvert|kvart|every) |mandag|måndag|tirsdag|tysdag|onsdag|torsdag|fredag|lørdag|laurdag|søndag|sundag|i morgen|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|at \d/iu

/**
 * How many, said as people say it of themselves: «er vi fire», «bare to», «én person i», «færre på jobb», «fem mot ti», «halvparten av folka».
 * What is counted must be nobody else: after the number comes the end, a place or a time, never «timer» or «besøkende».
 */
const THEN = String.raw`(?=\s*(?:[.,;:!?)–-]|$)|\s+(?:på(?!\s+besøk)|i|ved|om(?!\s+gang)|fra|frå|etter|til|igjen|att|og|hele|heile|mot|av oss|in|on|at(?!\s+a\s+time)|from|after|left|of us)(?!\p{L}))`
const WORKERS = String.raw`(?:person(?:er|ar)?|stykk(?:er|e)?|folk(?:a|ene)?|mann|kolleg\p{L}*|hoder|hovud|people|colleagues|of us)`
/** «som har vakt», «av oss som går på jobb», «who are on duty»: who is counted keeps watch. */
const KEEPS_WATCH = String.raw`(?:(?:av oss|of us)\s+)?(?:(?:som|who)\s+)?(?:har|går|tar|tek|er|jobber|jobbar|are|is|have|work)\s+(?:på\s+|on\s+)?(?:\p{L}*vakta?|jobb|duty|watch)`
/** Somebody to talk with counts nobody. */
const NOT_TALK = String.raw`(?<!(?<!\p{L})(?:samtal|snakk|prat|talk|speak)\p{L}*\s+(?:med|til|with|to)\s+)`
const PLACED = '(?:på|i|ved|in|on|at)'
const HOW_MANY = [
  String.raw`(?:vi|me|dei|de|det|we|they|there)\s+(?:er|blir|are|is)\s+(?:bare\s+|berre\s+|kun\s+|only\s+)?${NUMBER}(?:\s+${WORKERS})?\s+${KEEPS_WATCH}`,
  String.raw`(?:er|blir|are|is)\s+(?:vi|me|dei|de|det|we|they|there)\s+(?:bare\s+|berre\s+|kun\s+|only\s+)?${NUMBER}(?:\s+${WORKERS})?\s+${KEEPS_WATCH}`,
  String.raw`(?:bare|berre|kun|only|just)\s+${NUMBER}(?:\s+${WORKERS})?\s+${KEEPS_WATCH}`,
  String.raw`(?:vi|me|dei|de|we|they)\s+(?:er|var|blir|are|were)\s+(?:bare\s+|berre\s+|kun\s+|only\s+)?${NUMBER}(?:\s+${WORKERS})?${THEN}`,
  String.raw`(?:er|var|blir|are|were)\s+(?:vi|me|dei|de|det|we|they|there)\s+(?:bare\s+|berre\s+|kun\s+|only\s+)?${NUMBER}(?:\s+${WORKERS})?${THEN}`,
  String.raw`(?:det|there)\s+(?:er|var|blir|is|are)\s+(?:bare\s+|berre\s+|kun\s+|only\s+)?${NUMBER}(?:\s+${WORKERS})?${THEN}`,
  String.raw`(?:bare|berre|kun|only|just)\s+${NUMBER}(?:\s+${WORKERS})?${THEN}`,
  String.raw`${NOT_TALK}(?!(?:en|ein|ei)\s+kolleg)${NUMBER}\s+${WORKERS}\s+${PLACED}`,
  String.raw`(?:færre|fleire|flere|halvparten|halvdelen|half|fewer|for\s+få)(?:\s+\p{L}+){0,2}?\s+(?:på\s+(?:jobb|vakt)|folk(?:a|ene)?|av\s+(?:oss|folka|folkene)|ansatte|tilsette|betjenter|betjentar|(?:on|at)\s+(?:duty|work)|staff)`,
  String.raw`${NUMBER}\s+mot\s+${NUMBER}`,
]
/** «En kollega i kveld» is anybody, until it is said that they keep watch. */
const A_COLLEAGUE = String.raw`${NOT_TALK}(?:en|ein|ei)\s+kolleg\p{L}*\s+${PLACED}`
/** Where somebody keeps watch, and that nobody does, or one alone. */
const POST = String.raw`(?:(?:hoved|hovud|inn|ytter|vakt)?port(?:en|a|ane|ene)?|(?:vakt)?sentral\p{L}*|vaktrom\p{L}*|vaktbu\p{L}*|vakttårn\p{L}*|vakt|jobb|(?:the\s+)?(?:main\s+)?gate|(?:the\s+)?control room|duty)`
const AT_POST = String.raw`(?:i|på|ved|in|at|on)\s+${POST}`
const NOBODY = String.raw`(?:ingen|ikke\s+noen|ikkje\s+nokon|inga|nobody|no\s+one)`
const THERE = String.raw`(?:(?:er|blir|står|sitter|sit|har)\s+(?:det|vi|me|dei|de)|(?:det|vi|me|dei|de|there)\s+(?:er|blir|står|sitter|sit|har|is))`
const UNWATCHED = [
  String.raw`${THERE}\s+${NOBODY}(?:\s+(?:igjen|att|ansatte|tilsette|betjenter|betjentar|vakter|folk))?\s+${AT_POST}`,
  String.raw`${NOBODY}\s+(?:(?:sitter|sit|står|er|jobber|jobbar|is|sits|works)\s+${AT_POST}|(?:passer|passar|vokter|vaktar|bemanner|bemannar|watches|guards)\s+(?:på\s+)?${POST}|(?:har|går)\s+vakt)`,
  String.raw`(?:bare|berre|kun|only)\s+(?:meg|jeg|eg|én|ein|me)\s+${AT_POST}`,
  String.raw`(?:sitter|sit|står|er)\s+(?:jeg\s+|eg\s+)?(?:alene|åleine|aleine)\s+${AT_POST}`,
  String.raw`${POST}\s+(?:er\s+|står\s+|is\s+)?(?:ubemannet|ubemanna|ubevoktet|ubevokta|unmanned|unguarded|uten\s+vakt|utan\s+vakt)`,
  String.raw`(?:er|står)\s+${POST}\s+(?:ubemannet|ubemanna|ubevoktet|ubevokta|uten\s+vakt|utan\s+vakt)`,
]
/** Of the hours of every night or week; «i natt» tells of once. */
const EVERY =
  /(?<!\p{L})(?:om (?:natt|kveld|helg)\p{L}*|på (?:natt|kveld)\p{L}*|nettene|netter|i helg(?:a|en|ene)|på (?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dagar|på (?:man|mån|tirs|ons|tors|fre|lør|søn)dager|etter midnatt|at night|after midnight)/iu
const WHEN =
  /mandag|måndag|tirsdag|tysdag|onsdag|torsdag|fredag|lørdag|laurdag|søndag|sundag|natt|nett|kveld|helg|jul|påske|ferie|klokk[ae]|(?<!\p{L})kl\.? ?\d|\d{1,2}[.:]\d{2}|monday|tuesday|wednesday|thursday|friday|saturday|sunday|night|evening|weekend|\d ?(?:am|pm)/iu
const WATCH =
  'på jobb|på (?:nattevakt|nattvakt|vakt)|nattevakt|nattvakt|dagvakt|vakta|vakten|skift|avdeling|sentral|vaktrom|port|post(?:en|ar|er)|fløy|blokk|(?:har|går|tar|tek) vakt|at work|on duty|shift|wing|ward|control room|gate'
const ON_WATCH = new RegExp(String.raw`(?<!\p{L})(?:${WATCH})`, 'iu')
const AT_WORK = new RegExp(String.raw`(?<!\p{L})(?:${WATCH}|folk(?:a|ene)|betjent|bemann|ansatte|tilsette|staff)`, 'iu')

/** Freedom of Information Act § 24: how many keep watch, what they do when, plans, technical protection, transports. */
export const SECURITY_PATTERNS: readonly SecurityPattern[] = [
  {
    check: 'security-staffing',
    word: all(
      String.raw`${NUMBER}\s+(?:\p{L}+\s+)?${STAFF}\s+(?:\p{L}+\s+){0,3}?${DUTY_TIME}`,
      String.raw`${DUTY_TIME}\s+(?:\p{L}+\s+){0,4}?${NUMBER}\s+(?:\p{L}+\s+)?${STAFF}`,
      String.raw`(?:natte?|dag|kvelds|helge)vakt\p{L}*\s+(?:\p{L}+\s+){0,3}?${NUMBER}\s+(?:\p{L}+\s+)?${STAFF}`,
      String.raw`(?:bare|berre|kun|only|alene|åleine|aleine)\s+(?:${NUMBER}\s+)?(?:på|on)\s+(?:vakt|jobb|duty)`,
      String.raw`${NUMBER}\s+(?:på|on)\s+(?:vakt|duty|natt(?:en|a)?)`,
      String.raw`vaktlist\p{L}*|vaktplan\p{L}*|turnusplan\p{L}*|turnusliste\p{L}*|vaktoversikt\p{L}*|vaktskift\p{L}*|vaktbytte\p{L}*|duty rosters?|shift rosters?|staff rosters?`,
      String.raw`(?:minimums|minste|grunn|natt|natte|helge|under)bemanning\p{L}*|nattbemanna|underbemann\p{L}*|minimum staffing|understaffed`,
      String.raw`antall(?:et)?\s+(?:\p{L}+\s+)?på\s+vakt|tal(?:et)?\s+på\s+(?:\p{L}+\s+)?på\s+vakt|number\s+(?:of\s+\p{L}+\s+)?on\s+duty`,
    ),
  },
  { check: 'security-staffing', word: all(...HOW_MANY), need: [WHEN, AT_WORK] },
  { check: 'security-staffing', word: all(A_COLLEAGUE), need: [WHEN, ON_WATCH] },
  { check: 'security-staffing', word: all(...UNWATCHED), need: [WHEN] },
  {
    check: 'security-staffing',
    word: all(String.raw`${THERE}\s+${NOBODY}\s+(?:på|on|in)\s+(?:avdeling\p{L}*|fløy\p{L}*|the\s+(?:wing|ward))`),
    need: [EVERY],
  },
  {
    check: 'security-staffing',
    word: all(`bemanning(?:en|a)?|staffing`),
    need: [/\d|(?<!\p{L})(?:natt|helg|kveld|night|weekend)/iu],
  },
  {
    check: 'security-routine',
    word: all(
      String.raw`(?:vakt|natt|kontroll|inspeksjons)runde\p{L}*|ronde\p{L}*|ronder\p{L}*|inspeksjonsrund\p{L}*`,
      String.raw`nøkkel(?:rutine|kontroll|oppbevaring|skap|system|håndtering|handtering|boks)\p{L}*|key (?:routines?|cabinets?|control)`,
      String.raw`nøkl(?:er|ene|ane|ar)\s+(?:oppbevares|ligger|henger|ligg|heng|blir oppbevarte)|keys are kept`,
      String.raw`visitasjons(?:tidspunkt|rutine|plan|tid)\p{L}*|søkerutine\p{L}*|ransakingsrutine\p{L}*|search (?:routines?|schedule)`,
      String.raw`(?:sikkerhets|tryggings|tryggleiks|vakt|innlåsings|utlåsings|telle|kontroll)rutine\p{L}*|security (?:routines?|procedures?)|opptelling(?:stid\p{L}*|srutine\p{L}*)`,
      String.raw`patrulje(?:rute|tid|ring)\p{L}*|patruljerer|patrol (?:routes?|times?)`,
    ),
  },
  {
    check: 'security-routine',
    word: all(
      String.raw`rund(?:en|ene|a|ane)\s+(?:går|gås|blir|vert|tas|startar|starter|er)|visitasjon\p{L}*|visiter\p{L}*|ransak\p{L}*|cellekontroll\p{L}*|razzia\p{L}*|cell search(?:es)?|opptelling\p{L}*|rounds`,
    ),
    need: [CLOCK],
  },
  {
    check: 'security-plan',
    word: all(
      String.raw`(?:beredskaps|sikrings|tryggings|sikkerhets|tryggleiks|evakuerings|innsats|rømnings|aksjons)plan(?:en|er|ar|ene|ane|verk\p{L}*)?|tiltakskort\p{L}*`,
      `(?:contingency|emergency|security|evacuation) plans?`,
      String.raw`(?:plan|bygnings|bygg|bygnings|etasje|konstruksjons)tegning\p{L}*|(?:plan|bygnings)teikning\p{L}*|planløsning\p{L}*|planløysing\p{L}*|floor plans?|blueprints?`,
      String.raw`(?:risiko|sårbarhets|sårbarheits|trussel|trugsels)(?:vurdering|analyse)\p{L}*|threat assessments?`,
    ),
  },
  {
    check: 'security-plan',
    word: all('tegning(?:er|ene)|teikning(?:ar|ane)|drawings'),
    need: [/bygg|bygning|fengsel|fengsl|avdeling|celle|mur|etasje|anlegg|beredskap|building|prison|wing/iu],
  },
  {
    check: 'security-technical',
    word: all('kamera(?:er|ene|et|a)?|cameras?'),
    need: [
      /dekk|dekn|overvåk|overvak|filmer|filmar|port|mur|gjerd|gang|korridor|celle|blind|henger|heng|plasser|cover|wall|fence|corridor/iu,
    ],
  },
  {
    check: 'security-technical',
    word: all(
      String.raw`koden?\s+(?:er|til\s+\p{L}+\s+er)\s+\d{3,8}|code\s+is\s+\d{3,8}`,
      String.raw`(?:alarm|dør|port|lås|adgangs|tilgangs|kode|nøkkel)kode\p{L}*|pin-?kode\p{L}*|passord(?:et)?(?:\s+(?:er|til|for))|alarm codes?|door codes?|passwords? (?:is|are|for|to)`,
      String.raw`(?:overvåkings|overvåknings|overvakings|sikkerhets)kamera\p{L}*|kamera(?:dekning|dekking|plassering|vinkel|overvåk|overvak)\p{L}*|blindsone\p{L}*|dødsone\p{L}*|cctv|(?:security|surveillance) cameras?|blind spots?`,
      String.raw`alarm(?:anlegg|system|sentral|sløyfe|knapp)\p{L}*|overfallsalarm\p{L}*|låsesystem\p{L}*|låssystem\p{L}*|låseanlegg\p{L}*|låsmekanism\p{L}*|perimetersikring\p{L}*|gjerdealarm\p{L}*|bevegelsessensor\p{L}*|rørslesensor\p{L}*|metalldetektor\p{L}*|jammer\p{L}*|jamming|alarm systems?|locking systems?`,
      String.raw`(?:mur|gjerde|gjerdet|wall|fence)\p{L}*\s+(?:er|is)\s+\d+\p{L}*`,
    ),
  },
  {
    check: 'security-transport',
    word: all(
      String.raw`(?:fange|innsatt|innsette)?transport(?:en|er|ar|ene|ane|tid\p{L}*|rute\p{L}*|bil\p{L}*)?|fangetransport\p{L}*|fremstilling(?:en|er)?|framstilling(?:en|er|a|ar)?|overføring(?:en|er)?\s+av\s+(?:den\s+)?innsatt\p{L}*|overføring(?:a|ar)?\s+av\s+(?:den\s+)?innsett\p{L}*|prisoner transports?|inmate transfers?`,
    ),
    need: [CLOCK],
  },
  {
    check: 'security-transport',
    word: all(String.raw`transport(?:tid|rute)\p{L}*|kjørerute\p{L}*|køyrerute\p{L}*|transport (?:times?|routes?)`),
  },
]
