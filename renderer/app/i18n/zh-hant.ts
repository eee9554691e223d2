import { byNamespace } from './catalogue.ts';

/** A machine’s draft. */
export default byNamespace(
  import.meta.glob(['./zh-Hant/*.json', '../../print/messages/zh-Hant/figure.json'], {
    eager: true,
    import: 'default',
  }),
);
