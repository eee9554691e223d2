import { createHash } from 'node:crypto';

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; }
  main { max-width: 30rem; padding: 2rem; }
  h1 { font-size: 1.25rem; }
`;

/** The policy under which `page` may show its own style and do nothing else. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const page = (title: string, body: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Ashi</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>
`;

const HOW_TO_GET_IN =
  '<p>For a new link, press Enter in the terminal in which Ashi runs, or start Ashi again. Each link opens one browser.</p>';

/** What a visitor without a link sees. */
export const noLinkPage = () => page('This page needs its link', HOW_TO_GET_IN);

/** What a used or wrong link shows; `inside` when this browser came in by an earlier one. */
export const usedLinkPage = (inside: boolean) =>
  page(
    'This link does not work any more',
    `${HOW_TO_GET_IN}${inside ? '<p>This browser is already in: <a href="/">go on to Ashi</a>.</p>' : ''}`,
  );
