import { useTranslation } from 'react-i18next'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { Figure } from '../../rules/dashboard/figure.ts'
import { FigureDialog } from './figure-dialog.tsx'
import { useFigureWords } from './use-figure-words.ts'

type Props = { figure: Figure; name: string; isBig?: boolean; text?: string }

/**
 * A number that opens to the rows it is made of. `name` says what it is a number of, for those who do not see where it stands; `text` is how it is
 * written where the heading says the unit.
 */
export function FigureButton({ figure, name, isBig = false, text }: Props) {
  const { t } = useTranslation('dashboard')
  const { value } = useFigureWords()
  const [isOpen, setOpen] = useShown<true>()
  return (
    <>
      <button
        type="button"
        className={isBig ? 'v-fig is-big' : 'v-fig'}
        aria-label={t('figure.open', { value: text ?? value(figure), name })}
        data-data=""
        onClick={() => setOpen(true)}
      >
        {text ?? value(figure)}
      </button>
      {isOpen && <FigureDialog figure={figure} name={name} onClose={() => setOpen(null)} />}
    </>
  )
}
