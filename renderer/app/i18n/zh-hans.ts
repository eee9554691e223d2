import { byNamespace } from './catalogue.ts';

/** A machine’s draft. */
export default byNamespace(
  import.meta.glob(['./zh-Hans/*.json', '../../print/messages/zh-Hans/figure.json'], {
    eager: true,
    import: 'default',
  }),
);
