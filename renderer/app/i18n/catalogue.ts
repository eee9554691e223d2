/** The messages of a language by namespace. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Files of messages by the names of their namespaces: that of "./de/plans.json" is "plans". */
export const byNamespace = (files: Record<string, unknown>): Catalogue =>
  Object.fromEntries(
    Object.entries(files).map(([path, messages]) => [
      path.slice(path.lastIndexOf('/') + 1, -'.json'.length),
      messages as Catalogue[string],
    ]),
  );
