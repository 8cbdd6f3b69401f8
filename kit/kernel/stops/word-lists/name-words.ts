const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Of the words that are no person's (`NOT_A_PERSON`), those that are a given name or a family name as well. Such a one counts where the words beside it place its bearer in custody. */
export const ALSO_A_NAME = set(`
dag dagen år jul gud god ny nord sør øst aust vest nordre søndre store lille indre ytre midtre øvre nedre norge noreg norges
sverige danmark oslo bergen stavanger halden ringerike romerike vadsø ålesund verdal bodø drammen hamar gjøvik kongsvinger
innlandet østfold vestfold telemark agder rogaland hordaland vestland møre romsdal sogn nordland troms trøndelag akershus
buskerud viken
`)

/** Common given names in Norway, and those of test persons, where neither a capital nor a small letter tells a name from another word. */
const GIVEN = set(`
abdi abdul abdullah adam adrian ahmad ahmed aksel aleksander alexander alf ali amal amina anders andre andreas ane anette anita anja
anna anne anton arild arne arnt asbjørn astrid atle aud axel bente berit bjarne bjørg bjørn camilla carl cathrine cecilie
charlotte christian christine dagfinn daniel david edvard egil einar eirik eli elias elin elisabeth elise ellen else emil emilie emma
erik erling espen eva eva-marie fatima filip finn frank fredrik frida frode geir georg gerd grete gro gunn gunnar gunhild guri
hans harald hassan hege heidi helene helga helge henning henrik hilde håkon håvard ibrahim ida inga inge inger ingrid ingunn
ismail ivar jakob jan jens jenny jon jonas jonathan jorunn julie jørgen jørn kai kari karin karl karoline kathrine katrine kenneth
ketil kim kine kjell kjersti kjetil knut kristian kristin kristine kristoffer kåre lars laila leif lena line linda linn lise liv
lukas mads magne magnus maja malin maren margrete mari maria marianne marie marit marius markus martin martine mathias mette
michael mikael mohamed mohammad mohammed mona monica morten muhammad mustafa nils nina noah nora odd oda ola olav ole oliver omar
osman oskar ottar paul per peter petter pål ragnar ragnhild randi reidar rolf roger roy ruth rune sander sara sebastian sigrid
sigurd silje simen siri sissel siv snorre sofie solveig stein steinar stian stig stine susanne svein sven synne tarjei terje
thea thomas thor tina tom tone tor tora tord tore torgeir torill torunn trine trond trude truls trygve turid tuva ulf unni vegard
test teste testine prøve
vera vetle vidar vigdis vilde vilhelm wenche yusuf øystein øyvind åge åse åshild
`)
/** Of the given names, those that are other words in small letters: they tell nothing alone. */
export const ALSO_A_WORD = set(`
ane bjørn else even finn frank gro helga helge inge kai kim line liv lena linn odd per rune sol stein test tom tone tor unni
`)
/** How most Norwegian family names end. */
const FAMILY = /\p{L}{2}(?:sen|son|ssøn|datter|dottir|haug|dahl)$/u
/** Other words that end so: «prisen», «avisen», «konferansen», «prosessen», «person». */
const NO_FAMILY =
  /(?:pris|reis|avis|kris|paus|grens|kurs|puls|dans|lans|tans|erans|sjans|kvens|vurs|børs|hels|føds|buss|sess|plass|klass|adress|press|vers|lisens|frekvens|reserv|ress?urs)en$|^(?:mass|kass|mess|pass|hals|boks|dos)en$|person$|^(?:ste|pleie)datter$/u

export const isGiven = (word: string) => GIVEN.has(word.toLowerCase())
export const isFamily = (word: string) => FAMILY.test(word.toLowerCase()) && !NO_FAMILY.test(word.toLowerCase())

/** Do these words, in capitals or in small letters only, read as the name of a person? */
export function readsAsName(words: readonly string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)].map((word) => (word ?? '').toLowerCase())
  return words.length >= 2 && (GIVEN.has(first) || isFamily(last))
}
