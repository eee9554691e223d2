import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/lib/root.mjs';
import { exportSchema } from '../../../shared/exchange/schema.ts';

test('the published schema is the form that Ashi writes', async () => {
  const published = join(root, 'docs/export/ashi-export-1.schema.json');
  await expect(`${JSON.stringify(exportSchema(), null, 2)}\n`).toMatchFileSnapshot(published);
});
