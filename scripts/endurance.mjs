import { door } from './lib/door.mjs';

await door(import.meta.url, { built: true });
