import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pick } from '../../../kit/ui/pick.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { MARKS, type Mark, type PracticeView } from '../rules/practice-view.ts'
import { useNameIn } from './crisis-title.ts'
import { usePracticeAct } from './practice-data.ts'

const MOST = 60
const cut = (text: string) => (text.length > MOST ? `${text.slice(0, MOST)} …` : text)

/** Writes down what is seen: always open, so that one observation can follow another. */
export function ObserveForm({ id, practice }: { id: string; practice: PracticeView }) {
  const { t } = useTranslation('practice')
  const nameIn = useNameIn()
  const [mark, setMark] = useState<Mark>('neutral')
  const [text, setText] = useState('')
  const [about, setAbout] = useState('')
  const [isTried, setTried] = useState(false)
  const act = usePracticeAct(id, () => {
    setText('')
    setTried(false)
  })
  const given = practice.injects.filter((one) => one.state === 'given').toReversed()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!text.trim()) return
    const goal = about.startsWith('goal:') ? Number(about.slice(5)) : null
    const injectId = about && goal === null ? about : null
    act.mutate({ path: 'observations', json: { mark, text: text.trim(), injectId, goal } })
  }
  return (
    <section>
      <SectionHead title={t('observe')} />
      <form className="v-form v-observe" onSubmit={submit} noValidate>
        <Pick
          legend={t('observe.mark')}
          options={MARKS.map((value) => ({ value, label: t(`mark.${value}`) }))}
          value={mark}
          onPick={setMark}
        />
        <TextField
          label={t('observe.text')}
          about={t('observe.help')}
          fault={isTried && !text.trim() ? t('observe.missing') : undefined}
          rows={2}
          max={600}
          value={text}
          onWrite={setText}
        />
        <SelectField
          label={t('observe.about')}
          options={[
            { value: '', label: t('observe.whole') },
            ...given.map((one) => ({
              value: one.id,
              label: t('observe.inject', { number: one.number, text: cut(one.text) }),
            })),
            ...practice.goals.map((goal, at) => ({
              value: `goal:${at + 1}`,
              label: t('observe.goal', { number: at + 1, text: cut(nameIn(goal)) }),
            })),
          ]}
          value={about}
          onPick={setAbout}
        />
        <ProblemText error={act.error} />
        <Button type="submit" data-size="sm" variant="secondary" disabled={act.isPending}>
          {t('observe.go')}
        </Button>
      </form>
    </section>
  )
}
