import { Checkbox, Fieldset, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { CrisisView } from '../rules/crisis-view.ts'
import { maySay } from '../rules/fact.ts'
import { paragraphsOf } from '../rules/first-message.ts'
import { GROUPS, type Group, withStaff } from '../rules/statement.ts'
import type { StatementsView, StatementView } from '../rules/statement-view.ts'
import { GroupPick } from './group-pick.tsx'
import { NextPick, useNextTimes } from './next-pick.tsx'
import { useSay } from './statement-data.ts'

type Props = { crisis: CrisisView; view: StatementsView; corrects: StatementView | null; onClose: () => void }

/** New words, made of what is confirmed. A correction goes to exactly those who got what it puts right. */
export function StatementForm({ crisis, view, corrects, onClose }: Props) {
  const { t, i18n } = useTranslation('crisis')
  const { clock } = useFormats()
  const times = useNextTimes(crisis.id, view.clock.nextMinutes)
  const language = i18n.language === 'nn' ? 'nn' : 'nb'
  const broken = view.promises.find((one) => one.state === 'broken' && !one.isAdmitted)
  const sorry = broken ? t('say.sorry', { at: broken.dueAt }) : ''
  // The last paragraph said when more would come; this one says it anew.
  const old = corrects?.texts[language] ?? Object.values(corrects?.texts ?? {})[0]
  const [nextAt, setNextAt] = useState(times[0]!)
  const [groups, setGroups] = useState<Group[]>([...GROUPS])
  const [factIds, setFactIds] = useState<string[]>([])
  const [title, setTitle] = useState(old?.title ?? '')
  const [text, setText] = useState(() => [sorry, ...(old?.paragraphs.slice(0, -1) ?? [])].filter(Boolean).join('\n\n'))
  const [isTried, setTried] = useState(false)
  const say = useSay(crisis.id, 'statements', onClose)
  const facts = crisis.facts.filter(maySay)
  const use = (id: string, isUsed: boolean) => {
    const fact = facts.find((one) => one.id === id)!
    setFactIds((ids) => (isUsed ? [...ids, id] : ids.filter((one) => one !== id)))
    const sentence = /[.!?]$/.test(fact.text) ? fact.text : `${fact.text}.`
    if (isUsed) setText((now) => (now.includes(fact.text) ? now : [now.trim(), sentence].filter(Boolean).join('\n\n')))
    else setText((now) => now.replace(sentence, '').trim())
  }
  const submit = () => {
    setTried(true)
    if (!title.trim() || !text.trim()) return
    const last = t('say.next.sentence', { at: clock(nextAt) })
    const paragraphs = [...paragraphsOf(text), last]
    say.mutate({
      corrects: corrects?.id ?? null,
      groups: corrects ? [] : withStaff(groups),
      editions: [{ language, title: title.trim(), paragraphs }],
      facts: facts.filter((one) => factIds.includes(one.id)).map(({ id, revision }) => ({ id, revision })),
      nextAt,
      admits: sorry !== '' && text.includes(sorry),
    })
  }
  return (
    <FormDialog
      title={corrects ? t('say.correct.title', { number: corrects.number }) : t('say.title')}
      action={t('say.go')}
      error={say.error}
      isBusy={say.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
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
      <Textfield
        label={t('say.heading')}
        maxLength={200}
        value={title}
        error={isTried && !title.trim() ? t('say.heading.missing') : undefined}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Textfield
        multiline
        rows={6}
        label={t('say.text')}
        description={t('say.text.help')}
        maxLength={4000}
        value={text}
        error={isTried && !text.trim() ? t('say.text.missing') : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <NextPick times={times} value={nextAt} onPick={setNextAt} />
      {corrects ? (
        <p className="v-meta">{t('say.correct.about')}</p>
      ) : (
        <GroupPick chosen={withStaff(groups)} onChosen={setGroups} />
      )}
      <p className="v-meta">{t('say.approval')}</p>
    </FormDialog>
  )
}
