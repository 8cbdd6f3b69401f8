/** After these a full stop never ends the sentence; something always follows. Written without the last stop. */
const ALWAYS_FOLLOWED = `
adm. art avd avg bd bl.a blant.a ca cand dvs d.v.s dr e.g eks ev evt f.eks f.o.m f.nr fhv fom forts fr frk fvt gnr bnr hhv h.h.v
hr i.e iht i.h.t inkl int jf jfr jr kap kgl kl kst lø ma man mht m.h.t mill min mr mrd mrs ms m.a nr no off on op ons o.a.s
org par pga p.g.a pkt pl pr prof p.t pt ref res resp rev s sek sen.ing sign sml st sr ss t.d t.o.m tel tlf to tom ti til.v
u.off vedr vs vg volum årg ø.a
jan febr feb mars apr jun jul aug sept sep okt nov des
`
/** These may close a sentence: a capital letter after them starts a new one. */
const MAY_CLOSE =
  'etc osv o.s.b osb m.m m.v mv mm o.a oa o.l ol e.l el e.a a.m p.m m.fl mfl mv m.o do dd ds kr u.å a.s i.m.o'

/** Short words that are also ordinary words stay out: a sentence can end with them. */
const ORDINARY = new Set(
  'no on to til int man lø min art ma par res org op ti tom off volum ss s pl adm til.v ol el mm do sen.ing'.split(' '),
)

const list = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/).filter((word) => word && !ORDINARY.has(word)))

export const FOLLOWED_ABBREVIATIONS = list(ALWAYS_FOLLOWED)
export const CLOSING_ABBREVIATIONS = list(MAY_CLOSE)
