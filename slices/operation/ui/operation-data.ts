import { useQuery } from '@tanstack/react-query'
import { api, type ReadOf, read } from '../../../kit/ui/api.ts'

export type Health = ReadOf<'/api/health'>

const AGAIN_MS = 10_000

/** How the installation is, asked again every ten seconds. */
export const useHealth = () =>
  useQuery({ queryKey: ['health'], queryFn: () => read(api.GET('/api/health')), refetchInterval: AGAIN_MS })
