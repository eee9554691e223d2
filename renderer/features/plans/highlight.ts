import { create } from 'zustand';

/** The point that the list is on, by hover or keyboard; the body rings and cards it. Null for none. */
export const useHighlighted = create<{ code: string | null }>(() => ({ code: null }));

/** Shows a point of the list on the body, or none. */
export const highlight = (code: string | null): void => useHighlighted.setState({ code });
