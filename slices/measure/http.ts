import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerAnswerFileRoutes } from './http/answer-file-routes.ts'
import { registerBigFileRoutes } from './http/big-file-routes.ts'
import { registerCodingRoutes } from './http/coding-routes.ts'
import { registerDashboardRoutes } from './http/dashboard-routes.ts'
import { registerImportRoutes } from './http/import-routes.ts'
import { registerIndicatorRoutes } from './http/indicator-routes.ts'
import { registerMediaRoutes } from './http/media-routes.ts'
import { registerMentionImportRoutes } from './http/mention-import-routes.ts'
import { registerOutletRoutes } from './http/outlet-routes.ts'
import { registerOwnRoutes } from './http/own-routes.ts'
import { registerPushHook } from './http/push-hook.ts'
import { registerReportRhythmRoutes } from './http/report-rhythm-routes.ts'
import { registerReportRoutes } from './http/report-routes.ts'
import { registerSourceRoutes } from './http/source-routes.ts'
import { registerStoryRoutes } from './http/story-routes.ts'
import { registerSurveyCodingRoutes } from './http/survey-coding-routes.ts'
import { registerSurveyFileRoutes } from './http/survey-file-routes.ts'
import { registerSurveyInviteRoutes } from './http/survey-invite-routes.ts'
import { registerSurveyResultRoutes } from './http/survey-result-routes.ts'
import { registerSurveyRoutes } from './http/survey-routes.ts'
import { registerValueRoutes } from './http/value-routes.ts'

export function registerMeasure(web: Web, varde: Varde): void {
  registerIndicatorRoutes(web, varde)
  registerDashboardRoutes(web, varde)
  registerValueRoutes(web, varde)
  registerImportRoutes(web, varde)
  registerBigFileRoutes(web, varde)
  registerAnswerFileRoutes(web, varde)
  registerMediaRoutes(web, varde)
  registerMentionImportRoutes(web, varde)
  registerOutletRoutes(web, varde)
  registerStoryRoutes(web, varde)
  registerOwnRoutes(web, varde)
  registerSurveyRoutes(web, varde)
  registerSurveyResultRoutes(web, varde)
  registerSurveyInviteRoutes(web, varde)
  registerSurveyFileRoutes(web, varde)
  registerCodingRoutes(web, varde)
  registerSurveyCodingRoutes(web, varde)
  registerSourceRoutes(web, varde)
  registerPushHook(web, varde)
  registerReportRoutes(web, varde)
  registerReportRhythmRoutes(web, varde)
}
