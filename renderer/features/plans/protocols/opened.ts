import { create } from 'zustand';

/** Which protocol is open; it stays open while the panel shows something else. */
export const useOpened = create<{ id: string | null }>(() => ({ id: null }));

/** Opens a protocol of the library; null goes back to the list. */
export const openProtocol = (id: string | null): void => useOpened.setState({ id });
