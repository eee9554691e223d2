/** What is asked anew when entries were put together or taken apart. */
export const TOUCHED = ['patients', 'plans', 'sessions', 'outcomes', 'papers', 'erasure', 'retention'];
