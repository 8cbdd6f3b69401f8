import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerAmbassadorRoutes } from './http/ambassador-routes.ts'
import { registerApprovalRoutes } from './http/approval-routes.ts'
import { registerCalendarRoutes } from './http/calendar-routes.ts'
import { registerCourseRoutes } from './http/course-routes.ts'
import { registerFeedRoutes } from './http/feed-routes.ts'
import { registerIdeaRoutes } from './http/idea-routes.ts'
import { registerInitiativeRoutes } from './http/initiative-routes.ts'
import { registerKnownRoutes } from './http/known-routes.ts'
import { registerLessonRoutes } from './http/lesson-routes.ts'
import { registerMeetingRoutes } from './http/meeting-routes.ts'
import { registerMinutesRoutes } from './http/minutes-routes.ts'
import { registerReportRoutes } from './http/report-routes.ts'

export function registerPlan(web: Web, varde: Varde): void {
  registerInitiativeRoutes(web, varde)
  registerApprovalRoutes(web, varde)
  registerCourseRoutes(web, varde)
  registerLessonRoutes(web, varde)
  registerCalendarRoutes(web, varde)
  registerFeedRoutes(web, varde)
  registerKnownRoutes(web, varde)
  registerMeetingRoutes(web, varde)
  registerMinutesRoutes(web, varde)
  registerReportRoutes(web, varde)
  registerIdeaRoutes(web, varde)
  registerAmbassadorRoutes(web, varde)
}
