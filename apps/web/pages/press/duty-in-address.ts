import { useNavigate, useSearch } from '@tanstack/react-router'
import { ROTA_DUTIES, type RotaDuty, searchOf } from '../../../../slices/duty/ui/index.ts'

/** Which duty the page shows: `?vakt=leader`. The press needs no word. */
export function useDutyInAddress(): [RotaDuty, (duty: RotaDuty) => void] {
  const { vakt } = useSearch({ strict: false }) as { vakt?: string }
  const navigate = useNavigate()
  const duty = ROTA_DUTIES.find((one) => one === vakt) ?? 'press-contact'
  return [duty, (picked) => void navigate({ to: '.', search: searchOf(picked), resetScroll: false })]
}
