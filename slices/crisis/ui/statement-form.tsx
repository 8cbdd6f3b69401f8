import { Checkbox, Fieldset } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paragraphsOf } from '../../../kit/kernel/paragraphs.ts'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useKept } from '../../../kit/ui/use-kept.ts'
import { useOnceReady } from '../../../kit/ui/use-once-ready.ts'
import { WasKept } from '../../../kit/ui/was-kept.tsx'
import { chosenTime, OFFERED, standingPromise } from '../rules/chosen-time.ts'
import type { CrisisView } from '../rules/crisis-view.ts'
import { maySay } from '../rules/fact.ts'
import { promisedBeside } from '../rules/promised-beside.ts'
import { mustBeCorrected } from '../rules/room-needs.ts'
import { isStopped, needsReason } from '../rules/sentence-basis.ts'
import { GROUPS, type Group, withStaff } from '../rules/statement.ts'
import { offeredLanguages } from '../rules/statement-language.ts'
import type { StatementsView, StatementView } from '../rules/statement-view.ts'
import { replacedBy } from '../rules/superseding.ts'
import { GroupPick } from './group-pick.tsx'
import { NextOrLast, useNextTimes } from './next-pick.tsx'
import { PromisedBeside } from './promised-beside.tsx'
import { ReplacedWords } from './replaced-words.tsx'
import { SentenceCheck } from './sentence-check.tsx'
import { useFirstWords, useSay } from './statement-data.ts'
import { StatementLanguages } from './statement-languages.tsx'
import {
  editionsOf,
  firstFault,
  lacksTime,
  ownFields,
  saidWords,
  wordsIn,
  writtenLanguages,
} from './statement-words.ts'
import { useRoomNow } from './use-room-now.ts'
import { useSentences } from './use-sentences.ts'
import { weighWriting } from './weigh-writing.ts'
import { useGroupNames, WhoWaits } from './who-waits.tsx'
import { NO_WORDS } from './words-fields.tsx'

type Props = {
  crisis: CrisisView
  view: StatementsView
  corrects: StatementView | null
  anew?: StatementView | null
  to?: readonly Group[] | null
  onClose: () => void
}

/** New words, made of what is confirmed, in one language or in several. A correction goes to those who got what it corrects, and those who may have got it on paper. `anew`: words that nobody had, to begin from. `to`: those whom they are for, to begin with. */
export function StatementForm({ crisis, view, corrects, anew = null, to = null, onClose }: Props) {
  const { t, i18n } = useTranslation('crisis')
  const named = useGroupNames()
  const times = useNextTimes(crisis.id, view.clock.nextMinutes)
  const now = useRoomNow(crisis.id, 60_000)
  const standing = corrects && standingPromise(view.promises, now)
  const source = i18n.language === 'nn' ? 'nn' : 'nb'
  const isToSome = to !== null && !to.includes('public')
  // What everybody was promised is owned to everybody.
  const broken = isToSome ? undefined : view.promises.find((one) => one.state === 'broken' && !one.isAdmitted)
  const sorry = broken ? t('say.sorry', { at: broken.dueAt }) : ''
  const from = anew ?? corrects
  const said = saidWords(from)
  const old = said[source] ?? Object.values(said)[0] ?? NO_WORDS
  const isOpen = crisis.state === 'open'
  const [open, setOpen] = useState<string>(source)
  const [isTried, setTried] = useState(false)
  const {
    form: written,
    wasKept,
    write,
    drop,
  } = useKept([`krise.${crisis.id}.${from?.id ?? 'melding'}`, ...(to ?? [])].join('.'), () => ({
    words: {
      [source]: { title: old.title, text: [sorry, old.text].filter(Boolean).join('\n\n') },
    },
    values: {} as Record<string, string>,
    groups: [...(to ?? anew?.groups ?? GROUPS)],
    nextAt: isOpen ? OFFERED : null,
    factIds: [] as string[],
    reasons: {} as Record<string, string>,
  }))
  const { groups, factIds, reasons } = written
  const next = chosenTime(written.nextAt, times, isOpen, standing)
  const nextAt = next.at
  const { data: words, isLoading } = useFirstWords(crisis.id, nextAt)
  const fields = words?.fields ?? []
  const sentenceIn = useSentences(fields, nextAt)
  const say = useSay(crisis.id, 'statements', () => {
    drop()
    onClose()
  })
  const chosen = corrects ? corrects.concerned : withStaff(groups)
  const languages = offeredLanguages(source, chosen, view.languages)
  const mayHavePaper = view.groups.some(({ group, unsure }) => chosen.includes(group) && unsure > 0)
  const replaced = corrects ? [] : replacedBy(chosen, view.statements)
  const facts = crisis.facts.filter(maySay)
  const { title, text } = wordsIn(written, source)
  const use = (id: string, isUsed: boolean) => {
    const fact = facts.find((one) => one.id === id)!
    const sentence = /[.!?]$/.test(fact.text) ? fact.text : `${fact.text}.`
    const added = text.includes(fact.text) ? text : [text.trim(), sentence].filter(Boolean).join('\n\n')
    write({
      factIds: isUsed ? [...factIds, id] : factIds.filter((one) => one !== id),
      words: { ...written.words, [source]: { title, text: isUsed ? added : text.replace(sentence, '').trim() } },
    })
  }
  const wrong = view.statements.find((one) => mustBeCorrected(one) && one.kind !== 'page')
  const sentences = weighWriting(crisis, { title, text, isCorrection: corrects !== null, said: words?.said })
  const send = () => {
    const fault = writtenLanguages(written).find((one) => lacksTime(wordsIn(written, one), sentenceIn(one), nextAt))
    if (fault) return setOpen(fault)
    if (ownFields(written).some((field) => !written.values[field]?.trim())) return
    const bare = sentences.filter((one) => needsReason(one.basis))
    if (sentences.some(({ basis }) => isStopped(basis)) || bare.some((one) => !reasons[one.text])) return
    say.mutate({
      corrects: corrects?.id ?? null,
      groups: corrects ? [] : chosen,
      editions: editionsOf(written, languages, fields, sentenceIn),
      facts: facts.filter((one) => factIds.includes(one.id)).map(({ id, revision }) => ({ id, revision })),
      unfounded: bare.map((one) => ({ sentence: one.text, reason: reasons[one.text] })),
      nextAt,
      isLast: nextAt === null,
      admits: sorry !== '' && text.includes(sorry),
      replaces: replaced.map(({ id }) => id),
    })
  }
  const { press, isWaiting } = useOnceReady(!isLoading, send)
  const submit = () => {
    setTried(true)
    const fault = firstFault(written, languages, source)
    return fault ? setOpen(fault) : press()
  }
  return (
    <FormDialog
      title={corrects ? t('say.correct.title', { number: corrects.number }) : t('say.title')}
      action={t('say.go')}
      error={say.error}
      isBusy={say.isPending || isWaiting}
      keepsItself
      onClose={onClose}
      onSubmit={submit}
    >
      <WasKept isShown={wasKept} onAnew={drop} />
      {!corrects && wrong && <p className="v-note">{t('say.wrong', { number: wrong.number })}</p>}
      <Fieldset className="v-groups">
        <Fieldset.Legend>{t('say.facts')}</Fieldset.Legend>
        {facts.length === 0 && <p className="v-meta">{t('say.facts.none')}</p>}
        {facts.map((fact) => (
          <Checkbox
            key={fact.id}
            label={<span data-data>{fact.text}</span>}
            checked={factIds.includes(fact.id)}
            onChange={(event) => use(fact.id, event.target.checked)}
          />
        ))}
      </Fieldset>
      <StatementLanguages
        {...{ languages, open, written, sentenceIn, isTried, nextAt, said }}
        onOpen={setOpen}
        onWrite={write}
        source={{ language: source, title, paragraphs: paragraphsOf(text) }}
        groups={chosen}
        needed={view.languages}
      />
      <SentenceCheck
        {...{ sentences, reasons, isTried }}
        facts={crisis.facts}
        onReason={(sentence, reason) => write({ reasons: { ...reasons, [sentence]: reason } })}
      />
      {next.isGone && <p className="v-note">{t('say.next.anew')}</p>}
      <NextOrLast times={next.times} isOpen={isOpen} value={nextAt} onPick={(at) => write({ nextAt: at })} />
      {corrects ? (
        <p className="v-meta">
          {t(mayHavePaper ? 'say.correct.about.paper' : 'say.correct.about', { groups: named(chosen) })}
        </p>
      ) : (
        <GroupPick chosen={chosen} onChosen={(to) => write({ groups: to })} />
      )}
      <ReplacedWords replaced={replaced} />
      <PromisedBeside promised={promisedBeside(view, chosen)} />
      <WhoWaits {...{ view, groups: chosen }} />
      <p className="v-meta">{t('say.approval')}</p>
    </FormDialog>
  )
}
