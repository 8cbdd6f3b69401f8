import { useTranslation } from 'react-i18next'
import { titleOf, useElements } from '../../strategy/ui/index.ts'

/** What a role of the role map is called; the key where the strategy in force no longer has it. */
export function useRoleTitle(key: string | null): string | null {
  const { i18n } = useTranslation('message')
  const roles = useElements(['role'])
  const role = roles.data?.elements.find((one) => one.key === key)
  return role ? titleOf(role, i18n.language) : key
}
