import type { SliceWork } from '../../kit/jobs/work.ts'
import type { LetterKind } from '../outbox/index.ts'
import { followBigFile, followBigFiles } from './actions/big-file/follow-big-files.ts'
import { followSurveys } from './actions/close-survey.ts'
import { countOwn } from './actions/count-own.ts'
import { followLedgers } from './actions/dashboard/follow-ledgers.ts'
import { followMentions } from './actions/follow-mentions.ts'
import { followOwnStories } from './actions/follow-own-stories.ts'
import { followSources, readRun } from './actions/follow-sources.ts'
import { followStrategy } from './actions/follow-strategy.ts'
import { followRevisions } from './actions/report/follow-revisions.ts'
import { followRhythms } from './actions/report/follow-rhythms.ts'
import { reportLetter, tidyReports } from './actions/report/report-letter.ts'
import { surveyLetter } from './actions/survey-letter.ts'
import { tidyMeasure } from './actions/tidy-measure.ts'
import { followUndo, followUndos } from './actions/undo-mentions.ts'

export const measureLetters: LetterKind[] = [reportLetter, surveyLetter]

export const measureWork: SliceWork = {
  listeners: [
    { name: 'measure.follow-strategy', on: ['strategy.put-in-force', 'strategy.began'], handle: followStrategy },
    { name: 'measure.own-stories', on: ['press.proactive-moved'], handle: followOwnStories },
  ],
  queues: [
    { name: 'measure-mention-undos', cron: '* * * * *', handle: followUndos },
    { name: 'measure-mention-undo', handle: followUndo },
    { name: 'measure-mentions', cron: '* * * * *', handle: followMentions },
    { name: 'measure-big-files', cron: '* * * * *', handle: followBigFiles },
    { name: 'measure-big-file', handle: followBigFile },
    { name: 'measure-sources', cron: '* * * * *', handle: followSources },
    { name: 'measure-run', handle: readRun },
    { name: 'measure-ledgers', cron: '* * * * *', handle: followLedgers },
    { name: 'measure-own', cron: '*/10 * * * *', handle: countOwn },
    { name: 'measure-privacy', cron: '50 3 * * *', handle: tidyMeasure },
    { name: 'measure-reports', cron: '*/5 * * * *', handle: followRhythms },
    { name: 'measure-report-revisions', cron: '*/5 * * * *', handle: (varde) => followRevisions(varde) },
    { name: 'measure-reports-tidy', cron: '40 2 * * *', handle: tidyReports },
    { name: 'measure-surveys', cron: '*/10 * * * *', handle: followSurveys },
  ],
}
