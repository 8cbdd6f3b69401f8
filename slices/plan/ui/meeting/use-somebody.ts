import { useTranslation } from 'react-i18next'
import type { MeetingView } from '../../rules/meeting/meeting-view.ts'
import { useMeetingOptions } from './meeting-data.ts'

/** People to choose among in a meeting: those who are asked to come first, then the others who read a plan. */
export function useSomebody({ chair, participants }: MeetingView): { value: string; label: string }[] {
  const { t } = useTranslation('meetings')
  const others = useMeetingOptions().data?.people ?? []
  const first = [chair, ...participants]
  return [...first, ...others.filter(({ id }) => !first.some((one) => one.id === id))].map(({ id, name }) => ({
    value: id,
    label: name ?? t('gone'),
  }))
}
