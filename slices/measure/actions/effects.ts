import type { Effects } from '../../approval/index.ts'
import { inviteEffect } from './invite-to-survey.ts'
import { letSurveyOut, surveyStands } from './let-survey-out.ts'
import { seriesStands, showSeries } from './open-series.ts'
import { reportStands, showReport } from './report/open-version.ts'

/** What follows for what is measured when somebody has said yes. */
export const measureEffects = {
  'measure.survey': { stands: surveyStands, follows: letSurveyOut },
  'measure.survey-invite': inviteEffect,
  'measure.report': { stands: reportStands, follows: showReport },
  'measure.series': { stands: seriesStands, follows: showSeries },
} satisfies Partial<Effects>
