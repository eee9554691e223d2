import { focusManager, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { startSpeaking } from './app/i18n/index.ts';
import { queryClient } from './app/query-client.ts';
import { router } from './app/router.tsx';

// Two windows of the app may stand side by side, where neither is ever hidden.
focusManager.setEventListener((setFocused) => {
  const cameBack = () => setFocused();
  window.addEventListener('focus', cameBack);
  document.addEventListener('visibilitychange', cameBack);
  return () => {
    window.removeEventListener('focus', cameBack);
    document.removeEventListener('visibilitychange', cameBack);
  };
});

// The lock and the first start speak it too: nothing is shown before its words are there.
await startSpeaking();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
