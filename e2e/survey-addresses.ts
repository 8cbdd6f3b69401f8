import type { Hand } from './course.ts'

/** The demo's surveys as anybody meets them: one that is open, how a draft will look, and one that is closed. */
export async function surveyAddresses(hand: Hand) {
  const addressOf = async (id: string) => {
    const view = await hand.get<{ linkAddress: string | null; previewAddress: string }>(`/api/measure/surveys/${id}`)
    return view.linkAddress ? new URL(view.linkAddress).pathname : view.previewAddress
  }
  return {
    survey: await addressOf('sur_demovisit'),
    surveyPreview: await addressOf('sur_demoknown'),
    surveyClosed: await addressOf('sur_demostaff2'),
  }
}
