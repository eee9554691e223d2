import { byNamespace } from './catalogue.ts';

/** A machine’s draft. */
export default byNamespace(
  import.meta.glob(['./de/*.json', '../../print/messages/de/figure.json'], {
    eager: true,
    import: 'default',
  }),
);
