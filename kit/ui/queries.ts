import { QueryClient } from '@tanstack/react-query'
import { Problem } from './api.ts'

/** A refusal is final; only a lost connection or a busy server is worth asking again. */
const isPassing = (error: unknown) => error instanceof Problem && (error.status === 0 || error.status === 503)

export const queries = new QueryClient({
  defaultOptions: {
    // A look without a network fails as well, so that the page can say it; it looks again when the network is back.
    queries: {
      staleTime: 5_000,
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (count, error) => count < 3 && isPassing(error) && navigator.onLine,
    },
    // An act without a network fails at once and says so. Waiting for the network in silence, it would be done after it was cancelled.
    mutations: { retry: false, networkMode: 'always' },
  },
})
