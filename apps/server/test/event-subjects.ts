/**
 * Every kind of id, and whose level of confidentiality an event about one of them follows (decision 66). A new kind stands here, or
 * `event-subjects.medium.test.ts` is red.
 */
/** Somebody chooses who sees it. */
export const OWN_LEVEL = ['msg', 'cas', 'cri']

/** Has events of its own, and hangs on something that has a level: `confidentiality.public_own` finds it. */
export const FOLLOWS: Readonly<Record<string, 'message' | 'case'>> = {
  dsp: 'message',
  qst: 'message',
  pic: 'message',
  occ: 'message',
  sup: 'case',
}

/** Hangs on something that has a level, and has no events of its own: what is said of it is said of that. */
export const SAID_OF_ANOTHER: Readonly<Record<string, readonly string[]>> = {
  message: ['apr', 'cmt', 'lft', 'trl', 'trn', 'ver'],
  dispatch: ['cnf', 'pst', 'pub', 'rcp', 'tsk', 'wav'],
  'what is asked for a yes to': ['apq'],
  case: ['alr', 'asg', 'mle', 'mno', 'nte', 'rpt'],
  crisis: [
    ...['cat', 'cfi', 'cfu', 'csh', 'cta', 'cwa', 'ent', 'inj', 'obs', 'pos', 'prm', 'sit', 'stm', 'stp', 'stq', 'stv'],
    'wai',
  ],
  'what a leader opened': ['cfn'],
  'the text or the inquiry': ['adv', 'let', 'lus'],
}

/** Has no level, and hangs on nothing that has: who reads what is said of it follows from duty alone. */
export const NO_LEVEL: Readonly<Record<string, readonly string[]>> = {
  'sign-in and access': ['acc', 'emc', 'ems', 'tok', 'usr'],
  'people, units, duties and powers': ['abs', 'aut', 'dut', 'mov', 'ogn', 'ogv', 'per', 'pim', 'uhi', 'unt'],
  'turns and hours': ['rot', 'shi', 'tel'],
  'the address book': ['con', 'cpt', 'grp', 'imp', 'seg', 'sub', 'use'],
  'the strategy': ['sch', 'sty'],
  'the plan': [
    ...[
      'abr',
      'adj',
      'agi',
      'cal',
      'dec',
      'fed',
      'fol',
      'fom',
      'ini',
      'les',
      'lrp',
      'mse',
      'mtg',
      'ntc',
      'pap',
      'pmv',
      'rem',
    ],
    ...['str', 'tgt', 'tvl'],
  ],
  'the press desk: its inquiries, registers and lines, also where they are placed in a case': [
    ...['acl', 'inq', 'jou', 'lin', 'lru', 'nws', 'pro', 'prs'],
  ],
  'readiness: plans, first words, test calls and planned exercises': ['cnt', 'cpv', 'ctc', 'fmg', 'pex'],
  measurement: [...['blk', 'cod', 'mim', 'mni', 'mrl', 'mrp', 'mrr', 'pan', 'prv', 'run', 'sur', 'val']],
  'workers, receivers of webhooks, and forms on paper of a survey': ['ppt', 'whk', 'wrk'],
  'the log itself': ['chk', 'evt', 'new', 'shn', 'vfy'],
  'the inbox of the demo': ['dem'],
  'what is sent outside dispatches: kind, channel and what became of it': ['ltr'],
  'more than one thing has ids that begin so; none of them hangs on what has a level and has events of its own': [
    ...['ans', 'att', 'fct', 'lnk', 'out', 'src'],
  ],
}
