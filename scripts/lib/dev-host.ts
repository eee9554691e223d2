import { pathToFileURL } from 'node:url';
import type { serve } from '../../electron/serve.ts';

// The browser host of `npm run dev`, in a process of its own so that it can be restarted. Tells its parent the link.
const [file, options] = process.argv.slice(2);
const built: { serve: typeof serve } = await import(pathToFileURL(file!).href);
const host = await built.serve(JSON.parse(options!));
const end = () => void host.close().then(() => process.exit());
process.on('SIGTERM', end);
process.on('disconnect', end);
process.send!(host.newLink());
