import { useTranslation } from 'react-i18next'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { deadlinePresets } from '../rules/deadline-presets.ts'
import type { InquiryKind } from '../rules/inquiry.ts'
import { spokenDeadline } from '../rules/spoken-deadline.ts'
import { useKindRules } from './kind-data.ts'
import { useDueWords } from './use-due-words.ts'

type Props = {
  value: string
  kind: InquiryKind
  now: Date
  isMissing: boolean
  /** There is a deadline already: an empty field leaves it. */
  isChange?: boolean
  onWrite: (value: string) => void
}

/** The journalist's own deadline, as it is said. What was understood stands under it at once; the usual ones are a key away. */
export function DeadlineField({ value, kind, now, isMissing, isChange = false, onWrite }: Props) {
  const { t } = useTranslation('press-desk')
  const rule = useKindRules().data?.kinds.find((one) => one.kind === kind)
  const say = useDueWords()
  const due = spokenDeadline(value, now)
  const words = due && say(due.toISOString(), now)
  return (
    <div className="v-due">
      <TextField
        label={t(isChange ? 'facts.due' : 'new.due')}
        about={t('new.due.help')}
        fault={isMissing ? t('new.due.wrong') : undefined}
        autoComplete="off"
        value={value}
        onWrite={onWrite}
      />
      <p className="v-meta" role="status">
        {words
          ? t('new.due.understood', { when: words.when, left: words.left })
          : isChange || !rule
            ? t(isChange ? 'facts.due.same' : 'new.due.none')
            : t(`new.due.usual.${rule.usual.code}`, { count: rule.usual.amount })}
      </p>
      <div className="v-btns v-due__presets">
        {deadlinePresets(rule, now).map(({ code, amount }) => {
          const text = t(`preset.${code}`, { count: amount })
          return (
            <button
              key={text}
              type="button"
              className="v-chip"
              aria-pressed={value === text}
              onClick={() => onWrite(text)}
            >
              {text}
            </button>
          )
        })}
      </div>
    </div>
  )
}
