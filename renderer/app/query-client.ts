import { QueryClient } from '@tanstack/react-query';

/**
 * One cache for all that was asked of the practice. The record is local, so nothing is asked again by itself but what
 * another window may have changed and says so where it is read.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
    },
    // A command may hold a passphrase: it is forgotten with the screen that gave it.
    mutations: { retry: false, networkMode: 'always', gcTime: 0 },
  },
});
