/** Who writes or rings tells who they are: «Jeg heter Test Testesen», «My name is …». */
const FIRST_PERSON =
  /(?:^|[^\p{L}])(?:(?:jeg|eg) (?:er|heter|heiter)|mitt navn er|navnet mitt er|namnet mitt er|i am|i['’]m|my name is),? $/iu
const SIGNATURE = '(?:hilsen|helsing|mvh|vh|regards|sincerely)[,:]?\\s+$'
const WARM = '(?:(?:med|venn?le?i?g|beste?|god|kind|best|warm) )*'
/** What opens a signature: the end of what was said, or a capital letter. */
const SIGNS_AFTER_STOP = new RegExp(`(?:^|[.!?,;\\n]\\s*)${WARM}${SIGNATURE}`, 'iu')
const SIGNS_BY_CAPITAL = new RegExp(
  `(?:Med |Venn?le?i?g |Beste? |Kind |Best |Warm )(?:venn?le?i?g |beste? |kind )?${SIGNATURE}|(?:Hilsen|Helsing|Mvh|MVH|Vh|Regards|Sincerely)[,:]?\\s+$`,
  'u',
)
const ENDS = /^\s*(?:$|[,.\n(–|-])/u
/** «… og soner i Halden»: the one who tells their own name is in custody themselves. */
const TELLS_OF_CUSTODY =
  /^,? (?:og |som |and |who )?(?:jeg |eg |i )?(?:er |har vært |har vore |am |is )?(?:soner|sonar|sit(?:ter)?|innsatt|innsett|fange|dømt|dømd|varetektsfengsl\p{L}+|i varetekt|serving|in custody|in prison|an inmate)(?!\p{L})/iu

/** Does whoever writes tell their own name here? In the first person, or as a signature; nobody tells another's so. */
export function tellsOwnName(before: string, after: string): boolean {
  if (FIRST_PERSON.test(before)) return !TELLS_OF_CUSTODY.test(after)
  return (SIGNS_AFTER_STOP.test(before) || SIGNS_BY_CAPITAL.test(before)) && ENDS.test(after)
}
