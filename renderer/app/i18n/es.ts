import { byNamespace } from './catalogue.ts';

/** A machine’s draft. */
export default byNamespace(
  import.meta.glob(['./es/*.json', '../../print/messages/es/figure.json'], {
    eager: true,
    import: 'default',
  }),
);
