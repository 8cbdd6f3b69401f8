import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../kit/ui/api.ts'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { type Answer, BREADTHS, type Breadth, LEVELS, type Level } from '../rules/analysis.ts'
import type { AnalysisRowView, AnalysisView } from '../rules/analysis-view.ts'
import { useAnswerGroup } from './cases-data.ts'
import { ChannelChoice } from './channel-choice.tsx'
import { useNameIn } from './names-of.ts'
import { TheirAnswer, type Theirs } from './their-answer.tsx'

type Props = { view: AnalysisView; row: AnalysisRowView; onClose: () => void }

/** The five questions about one group. When somebody else saved first, both answers are shown and a person chooses. */
export function AnswerForm({ view, row, onClose }: Props) {
  const { t } = useTranslation('cases')
  const nameIn = useNameIn()
  const [answer, setAnswer] = useState<Answer>(row)
  const [revision, setRevision] = useState(row.revision)
  const save = useAnswerGroup(view.subject, row.groupKey, onClose)
  const theirs = theirsOf(save.error)
  const set = (change: Partial<Answer>) => setAnswer((now) => ({ ...now, ...change }))
  const send = (from: number) => save.mutate({ revision: from, answer: plain(answer) })
  const levels = LEVELS.map((value) => ({ value: value as Level | '', label: t(`level.${value}`) }))
  return (
    <FormDialog
      title={nameIn(row.names)}
      action={t(theirs ? 'analysis.mine.keep' : 'analysis.save')}
      error={save.error}
      isBusy={save.isPending}
      onSubmit={() => {
        const from = theirs?.revision ?? revision
        setRevision(from)
        send(from)
      }}
      onClose={onClose}
      more={
        !theirs && (
          <Button
            type="button"
            data-size="sm"
            variant="tertiary"
            disabled={save.isPending}
            onClick={() => save.mutate({ revision, answer: null })}
          >
            {t('analysis.remove')}
          </Button>
        )
      }
    >
      {theirs && <TheirAnswer view={view} theirs={theirs} onKeep={onClose} />}
      <Pick<Breadth | ''>
        legend={t('analysis.breadth.question')}
        options={BREADTHS.map((value) => ({ value, label: t(`breadth.${value}`) }))}
        value={answer.breadth ?? ''}
        onPick={(breadth) => set({ breadth: breadth || null })}
      />
      <Pick
        legend={t('analysis.interest.question')}
        options={levels}
        value={answer.interest ?? ''}
        onPick={(interest) => set({ interest: interest || null })}
      />
      <Pick
        legend={t('analysis.influence.question')}
        options={levels}
        value={answer.influence ?? ''}
        onPick={(influence) => set({ influence: influence || null })}
      />
      <ChannelChoice
        view={view}
        groupKey={row.groupKey}
        chosen={answer.channelKeys}
        onChoose={(channelKeys) => set({ channelKeys })}
      />
      <TextField
        label={t('analysis.shaping.question')}
        about={t('analysis.shaping.about')}
        rows={3}
        max={2000}
        value={answer.shaping}
        onWrite={(text) => set({ shaping: text })}
      />
    </FormDialog>
  )
}

const plain = ({ interest, influence, breadth, channelKeys, shaping }: Answer): Answer => ({
  interest,
  influence,
  breadth,
  channelKeys,
  shaping,
})

function theirsOf(error: unknown): Theirs | null {
  if (!(error instanceof Problem) || error.code !== 'cases.answered-meanwhile') return null
  return error.details.theirs as Theirs
}
