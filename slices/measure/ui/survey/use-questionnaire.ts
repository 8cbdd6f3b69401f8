import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../kit/ui/api.ts'
import { type Saved, useSaver } from '../../../../kit/ui/use-saver.ts'
import type { Questionnaire } from '../../rules/survey/questionnaire.ts'
import type { SurveyView } from '../../rules/survey/survey-view.ts'
import { refreshSurvey } from './survey-data.ts'

export type Theirs = Saved<Questionnaire> & { author: string | null }

const isContent = (content: unknown): content is Questionnaire =>
  Array.isArray((content as Questionnaire | null | undefined)?.questions)

/** The questionnaire of a draft as it is written here; held when somebody else saved first. Use one per survey (`key` on the component). */
export function useQuestionnaire({ id, revision, content: written }: SurveyView) {
  const client = useQueryClient()
  const { base, content, state, change, settle } = useSaver<Questionnaire, Theirs>({
    place: `measure.survey.${id}`,
    saved: { revision, content: written },
    isContent,
    send: (json) => call(`/api/measure/surveys/${id}/questionnaire`, { method: 'PUT', json }),
    meet: ({ code, details }) =>
      code === 'measure.survey-changed-meanwhile' && details.theirs ? { conflict: details.theirs as Theirs } : null,
    onSaved: () => void refreshSurvey(client, id),
  })
  return {
    content,
    state,
    change,
    revision: base.revision,
    /** Ends a conflict: with what is written here, or with what the other saved. */
    settle: (theirs: Theirs, isMine: boolean) => settle(theirs, isMine ? content : theirs.content),
  }
}
