import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'

/** «Melding 2 venter på godkjenning, og legges bort når du legger fram denne.» Nothing where nothing waits. */
export function ReplacedWords({ replaced }: { replaced: readonly { number: number }[] }) {
  const { t } = useTranslation('crisis')
  const { list } = useFormats()
  if (replaced.length === 0) return null
  const numbers = replaced.map(({ number }) => String(number)).reverse()
  return (
    <p className="v-note" role="status">
      {t('say.replaces', { numbers: list(numbers) })}
    </p>
  )
}
