const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Titles and functions: the person who bears one stands in the text as staff or in public office, not as an inmate. */
export const TITLE =
  /^(?:.*(?:leder|leiar|direktør|sjef|minister|betjent|inspektør|rådgiver|rådgjevar|konsulent|koordinator|advokat|prest|lege|psykolog|psykiater|terapeut|sykepleier|sjukepleiar|rektor|professor|forsker|forskar|stipendiat|student|kriminolog|sosiolog|historiker|historikar|dommer|dommar|ordfører|ordførar|politiker|politikar|statssekretær|ombud|ombod|talsperson|talsmann|journalist|reporter|frilanser|frilansar|redaktør|lærer|lærar|instruktør|trener|trenar|musiker|musikar|artist|sanger|songar|dirigent|komiker|komikar|skuespiller|skodespelar|forfatter|forfattar|kunstner|kunstnar|fotograf|regissør|filmskaper|filmskapar|produsent|imam|diakon|biskop|kapellan|tolk|kokk|politimester|politimeister|påtaleleder|statsadvokat|kontakt|vakt|spesialist|representant|statsråd|president|statsminister|kommisjonær|frivillig|besøksvenn|besøksven)(?:en|a)?|tillitsvalgt|tillitsvald|hovedtillitsvalgt|verneombud|verneombod|warden|governor|director|minister|officer|spokesperson|adviser|manager|lawyer|doctor|judge|professor|chief|leader|mayor|author|writer|reporter|researcher|student|musician|singer|artist|coach|trainer|chaplain|bishop|volunteer|dr|prof)$/

/** Words that begin sentences with a capital letter and are no names. */
export const SENTENCE_STARTERS = set(`
i på ved hos fra frå til for med av om etter før under over mellom mot uten utan siden sidan når da då hvis dersom fordi selv sjølv
den det de dei han hun ho vi jeg eg du dere dykk alle noen nokon ingen mange flere fleire en ei et ein eit denne dette disse desse
her der nå no så men og eller både nesten bare berre også òg ikke ikkje hva kva hvem kven hvor kvar hvordan korleis hvorfor kvifor
mannen kvinnen kvinna personen innsatt innsette innsatte fange fangen domfelt domfelte siktet siktede siktede dømt dømte
pårørende pårørande ansatt ansatte tilsett tilsette elev eleven pasient pasienten familien barna naboen vennen kameraten
tidligere tidlegare nye ny gamle unge eldre avdøde savnede rømte rømling løslatte herr fru frøken kjære hei
mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tysdag laurdag sundag januar februar mars april mai juni juli august
september oktober november desember i-dag etter-at ifølge ifølgje mens medan deretter derfor difor likevel samtidig snart
the a an in on at by for with from to after before when if because he she they we you his her their this that these those
inmate inmates prisoner convict former young mr mrs ms dear according while
`)

/** Capitalised words that are parts of names of places, offices and bodies, never of people's. */
export const NOT_A_PERSON = set(`
kriminalomsorgen kriminalomsorga kriminalomsorgsdirektoratet region regionen norge noreg norges noregs sverige danmark europa oslo bergen
trondheim tromsø stavanger lillestrøm stortinget regjeringen regjeringa høyesterett høgsterett riksadvokaten riksrevisjonen
sivilombudet sivilombodet politiet politidirektoratet kripos økokrim justisdepartementet justis- beredskapsdepartementet nav røde
raude kors frelsesarmeen kirkens bymisjon juss-buss wayback norsk norske nordisk nordiske nord sør øst aust vest nordre søndre
store lille indre ytre midtre øvre nedre halden ila ullersmo romerike bredtveit ringerike bastøy ravneberget vadsø ålesund
verdal bodø mosjøen drammen hamar gjøvik kongsvinger innlandet østfold vestfold telemark agder rogaland hordaland vestland
møre romsdal sogn fjordane nordland troms finnmark trøndelag akershus buskerud viken svalbard lov lova loven stat staten kommune
eu fn nrk vg dagbladet aftenposten ntb tv tv2 facebook instagram teams microsoft google den det de great britain united
kingdom states norwegian correctional service directorate ministry justice public security prison university red cross
fengsel fengslet politidistrikt tingrett lagmannsrett universitetet høgskolen krus kdi kriminalomsorgens gud god godt merry christmas happy new year jul jula nytt ny år hverdag dag dagen påske
actis wayback kif ynf nfj ff lo ys unio akademikerne fagforbundet
act acts code regulation regulations convention constitution penal sentences execution procedure
`)
/** A name of a place or an office ends with one of these in small letters: «Indre Østfold fengsel». */
export const INSTITUTION =
  /^(?:fengsel|fengslet|fengselet|fengsler|fengslene|friomsorgskontor|friomsorgskontoret|overgangsbolig|overgangsbustad|forvaringsanstalt|kommune|kommunen|fylke|fylkeskommune|tingrett|lagmannsrett|politidistrikt|politistasjon|politi|sykehus|sjukehus|universitet|høgskole|høyskole|høgskule|skole|skule|avdeling|avd|kirke|kyrkje|senter|senteret|forlag|as|asa|prison|probation|hospital|university|municipality|district|court|street|gate|gata|vei|veien|veg|vegen|plass|torg|stasjon|lufthavn|bibliotek|museum|fjord|fjorden|kretsfengsel|landsfengsel|ungdomsenhet)$/

/** «Test Testesen her», «Test Testesen i Prøveavisa», «from Prøvenews». */
export const IS_OF_PRESS =
  /^,? (?:her|here)(?![\p{L}])|^,? (?:i|fra|frå|from|of|hos) (?:NRK|VG|TV ?2|NTB|DN|[\p{Lu}][\p{L}-]*(?:avisa|avisen|bladet|posten|nytt|radioen|radio|tidende|tidend|magasinet|news|times|post))(?![\p{L}])/u

/** Words that place a person under the correctional service, or tell what happens to them there. */
export const CUSTODY =
  /^(?:son(?:e|er|et|te|a|ar)|(?:hjemme|heime)?soning(?:en|a)?|soningsdom(?:men)?|avson\p{L}*|innsatt|innsett|medinnsatt\p{L}*|medfange\p{L}*|varetekt(?:en|a|s\p{L}+)?|(?:prøve)?løslat\p{L}*|(?:prøve)?lauslat\p{L}*|benåd\p{L}*|dom|dommen|dømt|dømd|dømtes|domfelt\p{L}*|domfell\p{L}*|fengslet|fengsla|fengsles|fengslast|fengslinga?|fengslingen|fengselsstraff\p{L}*|fengselsdom\p{L}*|fengselsopphold\p{L}*|forvaring(?:en|a|sdom\p{L}*|sdømt)?|(?!foreldre|fødsel|pappa|mamma|studie|svangerskap)\p{L}*permisjon(?:en|ar|er)?|frigang|fr[ae]mstilling|fr[ae]mstilt|rømt|rømte|rømme[rst]?|rømde|rømming(?:en|a)?|rømling(?:en)?|fange|fangen|pågrepet|pågripen|arrestert|isolert|isolat(?:et)?|sikkerhetscell\p{L}*|tryggingscell\p{L}*|isolasjon(?:en)?|straff|straffen|straffa|straffesak\p{L}*|samfunnsstraff\p{L}*|fotlenk\p{L}*|lenkesoning\p{L}*|drapsdømt\p{L}*|voldtektsdømt\p{L}*|sultestreik\p{L}*|besøksforb[uo]d\p{L}*|siktet|sikta|tiltalt|tiltalte|celle|cella|cellen|convicted|imprisoned|sentenced|sentence|remand|remanded|custody|inmate|prisoner|released|parole|escaped|detained|serving|jailed|incarcerated)$/u

/** One in custody: «den innsatte», «den døde innsatte», «den siktede»; the same word without «den» is as often many. */
const THE_ONE =
  '(?:den|denne) (?:[\\p{L}-]+[ea] |nå |no ){0,2}?(?:\\p{L}*inns[ae]tte|siktede|sikta|tiltalte|domfelte|domfelde|dømte)s?'
export const ONE_IN_CUSTODY = new RegExp(`(?<!\\p{L})${THE_ONE}(?!\\p{L})`, 'iu')
/** What happens to somebody: with the name of a prison beside it, it happened to one who is in it. */
export const HARMED =
  /(?<!\p{L})(?:død(?:e|d|de)?|døydde|dødsfall\p{L}*|dødsfallet|omkom(?:met|me|mne|men|ne)?|avgått ved døden|drept|drepen|drap(?:et)?|selvmord\p{L}*|sjølvmord\p{L}*|s(?:elv|jølv)drap\p{L}*|(?:tok|tatt|teke) (?:sitt eget liv|livet av)|skadd|skadet|skada|knivstukket|knivstukken|overfalt|bevisstløs|medvitslaus|livløs|livlaus|overdose\p{L}*|heng(?:te|t|de) seg|innlagt|innlagd|savnes|dead|died|death|killed|injured|suicide|unconscious|stabbed)(?!\p{L})/iu
export const PRISON =
  /(?<!\p{L})(?:\p{L}*fengsel(?:et|s)?|fengslet|fengsla|forvaringsanstalt(?:en)?|celle|cella|cellen|avdelingen|avdelinga|prisons?|jail)(?!\p{L})/iu
/** One who works there: not those of whom it tells. */
export const OF_STAFF =
  /(?<!\p{L})(?:ansatt|tilsett|kollega(?:en)?|medarbeid(?:er|ar)(?:en)?|employee|colleague)(?!\p{L})/iu

const UNDER = 'i (?:fengsel|fengselet|varetekt|forvaring|isolat|arrest|åpent|lukket)'
const OUT = '(?:slipp(?:er|e|es)?|sleppe?r?|slapp|kommer?|kome?r?|vil|får|fekk)'
const MOVED = '(?:flytt\\p{L}*|overfør\\p{L}*|sendt|transferred|moved)'
const FEW = '(?:[\\p{L}-]+ ){0,4}?'
/** What says the same in several words: «sitter inne», «slipper ut», «flyttet fra», «on remand». Read in a whole sentence. */
export const CUSTODY_PHRASE = new RegExp(
  `(?<!\\p{L})(?:${[
    THE_ONE,
    `(?:sit(?:ter|te|t|je)?|satt?) ${FEW}(?:inne|${UNDER})`,
    `(?:kommer?|kome?r?|inn|inne|være|vere|er|var) ${UNDER}`,
    `${OUT} ${FEW}ut(?! (?:med|i media|til pressen|på))`,
    `${MOVED} ${FEW}(?:fra|frå|til|from|to)`,
    '(?:andre|øvrige|dei andre|other) (?:innsatte|innsette|fanger|fangar|inmates|prisoners)',
    '(?:på|at) (?:Ila|Ullersmo|Bredtveit|Ringerike|Bastøy|Ravneberget|Bjørgvin|Åna|Eidsberg|Trøgstad|Sandeid|Hustad|Leira|Verdal|avdelinga?|avdelingen)',
    '(?:hvilket|kva|which) (?:fengsel|prison|jail)',
    `(?:får|få|fått|fekk|ta imot|tatt imot|teke imot) ${FEW}besøk`,
    'bak (?:murene|murane|lås og slå|lås)|låst inne|innelåst|sikkerhetsavdeling\\p{L}*|lukket avdeling|høy sikkerhet',
    '(?:being |is |was )?held (?:in|at|by)|being held|still inside|behind bars|doing time|locked up|in (?:prison|jail|solitary)|gets? out',
  ].join('|')})(?!\\p{L})`,
  'iu',
)
