import './styles.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { applyPreferences } from '../../kit/ui/preferences.ts'
import { queries } from '../../kit/ui/queries.ts'
import { startWords } from '../../kit/ui/words.ts'
import { router } from './routes.tsx'

applyPreferences()
await startWords()
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queries}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
)
