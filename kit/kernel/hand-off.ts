/**
 * How the hand-off of one message to a channel ended. `refused` is certain: the channel did not take it, and trying again
 * cannot make two. `uncertain` means that it may have been taken: the answer never came.
 */
export type HandOff =
  | {
      kind: 'accepted'
      response: string
      /** The channel's own id of what it took, where it gives one. */
      reference?: string
    }
  | {
      kind: 'refused'
      /** True when the recipient's address or the message itself is at fault; trying again would not help. */
      permanent: boolean
      /** SMTP or HTTP status; 0 when there was no answer because nothing was reached; `HERE` when it never left us. */
      code: number
      response: string
      /** Seconds that the channel asked us to wait. */
      retryAfter?: number
    }
  | { kind: 'uncertain'; reason: string }

/** What stands as the code when the message could not be made ready. */
export const HERE = 1

/** Nothing was handed over: the message could not be made ready. A TypeError is about the message itself (an address that has no place in it), and stays. */
export const refusedHere = (error: Error): HandOff => ({
  kind: 'refused',
  permanent: error instanceof TypeError,
  code: HERE,
  response: error.message,
})

/** 408, 425 and 429 say that it is too early, and that the channel works. */
export const TOO_EARLY: readonly number[] = [408, 425, 429]

/** Does it count as a try? A channel that works and asks us to wait has not refused. */
export const isTry = (end: HandOff): boolean => end.kind !== 'refused' || !TOO_EARLY.includes(end.code)

/** What a mail client reports when a send fails. `stage` is what the server was answering. */
export type SmtpFault = {
  stage: 'connection' | 'sign-in' | 'envelope' | 'content'
  code: number
  response: string
  /** Whether any of the content had been written when it failed. */
  contentBegan: boolean
}

/** Only an answer to the content is certain once content has been written; before that nothing can have been taken. */
export function smtpHandOff({ stage, code, response, contentBegan }: SmtpFault): HandOff {
  if (contentBegan && (stage !== 'content' || code === 0)) return { kind: 'uncertain', reason: response }
  // A server that will not let us in says nothing about the recipient.
  const isAboutMail = stage === 'envelope' || stage === 'content'
  return { kind: 'refused', permanent: isAboutMail && code >= 500 && !isAboutSender(response), code, response }
}

/** Replies 502, 503 and 530: our session or our sign-in is at fault, not this mail. */
const isAboutSender = (response: string) => /^5(02|03|30)\b/.test(response)
