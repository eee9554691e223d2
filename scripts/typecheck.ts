import { REALMS, typechecks } from './lib/realms.ts';

for (const realm of REALMS) {
  if (!(await typechecks(realm))) process.exitCode = 1;
}
