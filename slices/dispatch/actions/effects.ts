import type { Effects } from '../../approval/index.ts'
import { replyEffect } from './reply-to-question.ts'

/** What follows for what is sent when somebody has said yes to words. */
export const dispatchEffects = { 'dispatch.reply': replyEffect } satisfies Partial<Effects>
