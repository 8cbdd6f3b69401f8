import { useTranslation } from 'react-i18next'
import type { CaseView } from '../rules/case-view.ts'

type Props = { file: CaseView; isCrisis: boolean; isOther: boolean }

/** Why the line principle points at whom it points at, said before the choice is made. */
export function HandlerNote({ file, isCrisis, isOther }: Props) {
  const { t } = useTranslation('cases')
  if (!file.handler) return null
  const { line, unitId, reason, passedOver } = file.handler
  const nameOf = (id: string) => line.find((unit) => unit.id === id)?.name ?? ''
  const params = {
    unit: isCrisis ? (line.at(-1)?.name ?? '') : nameOf(unitId),
    passed: passedOver.map((unit) => unit.name).join(', '),
  }
  return (
    <p className="v-meta">
      {t(`handler.${isCrisis ? 'security-crisis' : reason}`, params)} {isOther && t('handler.other')}
    </p>
  )
}
