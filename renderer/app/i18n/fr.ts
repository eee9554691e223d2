import { byNamespace } from './catalogue.ts';

/** A machine’s draft. */
export default byNamespace(
  import.meta.glob(['./fr/*.json', '../../print/messages/fr/figure.json'], {
    eager: true,
    import: 'default',
  }),
);
